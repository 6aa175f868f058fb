// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

/**
 * How pictures become a network's input: a batch x 3 x height x width block of floats, each value
 * {@code (pixel - mean) * scale}. Pictures of another size are stretched; letterboxing is the
 * caller's.
 *
 * @param widthPx of the input
 * @param heightPx of the input
 * @param scale factor after the mean is taken off
 * @param meanRed taken off red, in 0 to 255
 * @param meanGreen taken off green
 * @param meanBlue taken off blue
 * @param rgb whether the network wants red first; pictures have blue first
 */
public record InputSpec(
    int widthPx,
    int heightPx,
    double scale,
    double meanRed,
    double meanGreen,
    double meanBlue,
    boolean rgb) {
  /** Values 0 to 255 as they are. */
  public static InputSpec plain(int widthPx, int heightPx, boolean rgb) {
    return new InputSpec(widthPx, heightPx, 1, 0, 0, 0, rgb);
  }

  /** Values 0 to 1. */
  public static InputSpec unit(int widthPx, int heightPx, boolean rgb) {
    return new InputSpec(widthPx, heightPx, 1.0 / 255, 0, 0, 0, rgb);
  }

  /** Values -1 to 1. */
  public static InputSpec signed(int widthPx, int heightPx, boolean rgb) {
    return new InputSpec(widthPx, heightPx, 1.0 / 127.5, 127.5, 127.5, 127.5, rgb);
  }
}
