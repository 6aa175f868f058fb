// SPDX-License-Identifier: GPL-3.0-or-later
/** Who is meant: mentions of one person joined over a bundle, with a role. */
@NullMarked
package sable.pipeline.person;

import org.jspecify.annotations.NullMarked;
