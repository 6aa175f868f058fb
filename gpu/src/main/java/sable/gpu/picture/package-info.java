// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Pictures in native memory: decoded upright, painted over, cut, scaled and written again without
 * metadata. Everything outside sees 8-bit BGR in a direct buffer; no native type leaves.
 */
@NullMarked
package sable.gpu.picture;

import org.jspecify.annotations.NullMarked;
