// SPDX-License-Identifier: GPL-3.0-or-later
/** The story as plain text, in the encodings that turn up. */
@NullMarked
package sable.testmedia.text;

import org.jspecify.annotations.NullMarked;
