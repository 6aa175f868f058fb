// SPDX-License-Identifier: GPL-3.0-or-later
/** Where something stands: in a text, on a page, in a film, in a sound, in a file's structure. */
@NullMarked
package sable.pipeline.place;

import org.jspecify.annotations.NullMarked;
