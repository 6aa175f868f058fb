// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Film: every frame decoded with its own time, masks burned in, a new film written from pixels
 * alone. Nothing of a source but its picture, its times and its shape reaches a copy.
 */
@NullMarked
package sable.gpu.film;

import org.jspecify.annotations.NullMarked;
