// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Films: MP4, MOV and MKV with H.264 or H.265, every frame read and written anew with masks burned
 * in.
 */
@NullMarked
package sable.redactors.film;

import org.jspecify.annotations.NullMarked;
