// SPDX-License-Identifier: GPL-3.0-or-later
/** What comes in: the items of a bundle, their bytes, and how dealing with one of them ends. */
@NullMarked
package sable.pipeline.item;

import org.jspecify.annotations.NullMarked;
