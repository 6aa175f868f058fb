// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

/**
 * How numbers become colours, as ITU-T H.273 code points (which FFmpeg shares).
 *
 * @param matrix matrix coefficients
 * @param primaries colour primaries
 * @param transfer transfer characteristics
 * @param fullRange luma from 0 to 255 instead of 16 to 235
 * @param chromaLocation FFmpeg's chroma location; 0 is unspecified
 */
public record ColourTags(
    int matrix, int primaries, int transfer, boolean fullRange, int chromaLocation) {
  /** Nothing said, limited range. */
  public static final ColourTags UNSPECIFIED = new ColourTags(2, 2, 2, false, 0);
}
