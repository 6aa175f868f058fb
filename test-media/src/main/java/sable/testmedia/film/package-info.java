// SPDX-License-Identifier: GPL-3.0-or-later
/** The story as film, with the true boxes of every frame. */
@NullMarked
package sable.testmedia.film;

import org.jspecify.annotations.NullMarked;
