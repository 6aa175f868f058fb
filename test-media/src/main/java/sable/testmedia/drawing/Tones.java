// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.drawing;

/** Arithmetic on colours 0xRRGGBB. */
final class Tones {

  private Tones() {}

  static int mix(int from, int to, double share) {
    double part = Math.max(0, Math.min(1, share));
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double value = ((from >> shift) & 0xff) * (1 - part) + ((to >> shift) & 0xff) * part;
      colour |= clamp(value) << shift;
    }
    return colour;
  }

  static int lit(int colour, double light) {
    int result = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      result |= clamp(((colour >> shift) & 0xff) * light) << shift;
    }
    return result;
  }

  static int clamp(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  /** 0 below {@code from}, 1 above {@code to}, smooth between. */
  static double step(double from, double to, double value) {
    double share = Math.max(0, Math.min(1, (value - from) / (to - from)));
    return share * share * (3 - 2 * share);
  }

  /** A hill of height 1 around 0. */
  static double hill(double distance, double width) {
    double d = distance / width;
    return Math.exp(-d * d);
  }
}
