// SPDX-License-Identifier: GPL-3.0-or-later
/** The story as photos, with what cameras and editors leave inside them. */
@NullMarked
package sable.testmedia.photo;

import org.jspecify.annotations.NullMarked;
