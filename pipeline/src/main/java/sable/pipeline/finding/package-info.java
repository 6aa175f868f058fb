// SPDX-License-Identifier: GPL-3.0-or-later
/** What was found, by which rule, and what was looked for at all. */
@NullMarked
package sable.pipeline.finding;

import org.jspecify.annotations.NullMarked;
