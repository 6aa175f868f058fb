// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.drawing;

import java.util.Random;

/**
 * How an invented face looks.
 *
 * @param skin 0xRRGGBB in plain light
 * @param hair 0xRRGGBB
 * @param iris 0xRRGGBB
 * @param lips 0xRRGGBB
 * @param longHair down to the shoulders
 * @param beard 0 for none, 1 for a full one
 * @param width of the face, 1 for the usual
 * @param turn to the side, 0 for straight on, ±0.4 at most
 * @param coat 0xRRGGBB of the shoulders
 */
public record Look(
    int skin,
    int hair,
    int iris,
    int lips,
    boolean longHair,
    double beard,
    double width,
    double turn,
    int coat) {

  private static final int[] SKINS = {0xf0c8a8, 0xe2b08a, 0xc68a62, 0x9a6545, 0x6e4630, 0xf6d6bc};
  private static final int[] HAIRS = {0x2a1c14, 0x5a3a20, 0x15110f, 0x8a6a3a, 0x787470, 0x3b2416};
  private static final int[] IRISES = {0x4a3420, 0x3d5a78, 0x5c6a3c, 0x2d2018};
  private static final int[] COATS = {0x2c3a58, 0x58352c, 0x3a4a3a, 0x6a6a72, 0x22242a};

  /**
   * One of many; the same for the same seed. Skin tones go round by seed, so that a row of seeds
   * shows all.
   */
  public static Look of(long seed) {
    Random random = new Random(seed * 0x9e3779b97f4a7c15L + 17);
    int tone = (int) Math.floorMod(seed, (long) SKINS.length);
    int skin = SKINS[tone];
    return new Look(
        skin,
        HAIRS[random.nextInt(HAIRS.length)],
        IRISES[random.nextInt(IRISES.length)],
        Tones.mix(skin, 0x9a3038, 0.45),
        random.nextInt(5) < 2,
        random.nextInt(3) == 0 ? 0.5 + 0.5 * random.nextDouble() : 0,
        0.95 + 0.1 * random.nextDouble(),
        0.3 * (random.nextDouble() - 0.5),
        COATS[random.nextInt(COATS.length)]);
  }
}
