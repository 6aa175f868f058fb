// SPDX-License-Identifier: GPL-3.0-or-later
/** The stages from an opened item to a checked copy: values in, values out. */
@NullMarked
package sable.pipeline.stage;

import org.jspecify.annotations.NullMarked;
