// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import java.util.List;
import sable.detectors.pictures.Candidates;
import sable.detectors.pictures.LookSettings;
import sable.detectors.pictures.PictureNetwork;
import sable.detectors.pictures.Pyramid;
import sable.detectors.pictures.Tiles;
import sable.detectors.pictures.Views;
import sable.gpu.device.Accelerator;
import sable.gpu.network.NetworkRefused;
import sable.gpu.network.YuNet;
import sable.gpu.network.YuNetSettings;
import sable.gpu.picture.Picture;
import sable.gpu.picture.Rect;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.Sighting;

/**
 * Looks with YuNet at the picture's own size, for scaling down loses small faces. A small picture
 * gets a border, a large one is looked at in overlapping tiles and again at half its size and so
 * on, so that memory is bounded and faces larger than the overlap are seen too.
 */
final class YuNetFaces implements PictureNetwork {

  private static final float SAME = 0.45f;
  private static final int LARGE_PX = 4096;
  private static final int TILE_PX = 2048;
  private static final int STEP_PX = 1792;
  private static final int SMALL_PX = 96;
  private static final int BORDER_PX = 32;
  private static final byte GREY = 127;

  /** OpenCV's usual 0.9 would lose half of the faces. */
  private static final double SCORE = 0.3;

  private static final double GROWN = 0.15;
  private static final int DOUBLED_TILE_PX = 1024;
  private static final int DOUBLED_STEP_PX = 832;

  /** At double size the network sees faces within large faces and bodies; those are left out. */
  private static final double LARGEST_DOUBLED_PX = 160;

  private final YuNet network;
  private final Accelerator accelerator;
  private final double grown;
  private final boolean thorough;

  private YuNetFaces(YuNet network, Accelerator accelerator, LookSettings settings) {
    this.network = network;
    this.accelerator = accelerator;
    this.grown = settings.grown().orElse(GROWN);
    this.thorough = settings.thorough();
  }

  /** At which sizes it looks, in plain words. */
  static String note(LookSettings settings) {
    return (settings.thorough() ? "at native and at double size" : "at native size")
        + "; pictures over 4096 pixels in overlapping parts and again reduced";
  }

  static YuNetFaces load(byte[] bytes, Accelerator accelerator, LookSettings settings)
      throws NetworkRefused {
    float score = (float) settings.leastScore(SCORE);
    YuNet network = YuNet.load(accelerator, bytes, new YuNetSettings(score, SAME, 5000));
    return new YuNetFaces(network, accelerator, settings);
  }

  @Override
  public List<Sighting> look(Picture picture) {
    Candidates found = new Candidates();
    if (Math.min(picture.widthPx(), picture.heightPx()) < SMALL_PX) {
      bordered(picture, found);
    } else if (Math.max(picture.widthPx(), picture.heightPx()) <= LARGE_PX) {
      add(picture, 0, 0, 1, found);
    } else {
      new Pyramid(accelerator, TILE_PX)
          .climb(
              picture,
              (size, scale) -> {
                for (Rect tile : Tiles.over(size.widthPx(), size.heightPx(), TILE_PX, STEP_PX)) {
                  add(Views.part(size, tile), tile.x(), tile.y(), scale, found);
                }
              });
    }
    if (thorough) {
      doubled(picture, found);
    }
    return found.sightings(Category.FACE, SAME, grown);
  }

  /** Double size is made part by part, for a whole one can be larger than memory. */
  private void doubled(Picture picture, Candidates found) {
    for (Rect tile :
        Tiles.over(picture.widthPx(), picture.heightPx(), DOUBLED_TILE_PX, DOUBLED_STEP_PX)) {
      try (Picture large = Picture.create(2 * tile.width(), 2 * tile.height())) {
        accelerator.resize(Views.part(picture, tile), large);
        for (float[] row : network.run(large)) {
          if (row[3] <= 2 * LARGEST_DOUBLED_PX) {
            found.add(
                tile.x() + row[0] / 2,
                tile.y() + row[1] / 2,
                row[2] / 2,
                row[3] / 2,
                row[YuNet.ROW - 1]);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    network.close();
  }

  private void bordered(Picture picture, Candidates found) {
    int width = picture.widthPx() + 2 * BORDER_PX;
    int height = picture.heightPx() + 2 * BORDER_PX;
    try (Picture canvas = Picture.create(width, height)) {
      Views.wash(canvas, GREY);
      Views.copy(picture, canvas, BORDER_PX, BORDER_PX);
      add(canvas, -BORDER_PX, -BORDER_PX, 1, found);
    }
  }

  private void add(Picture part, int x, int y, double scale, Candidates found) {
    for (float[] row : network.run(part)) {
      found.add(
          (row[0] + x) * scale,
          (row[1] + y) * scale,
          row[2] * scale,
          row[3] * scale,
          row[YuNet.ROW - 1]);
    }
  }
}
