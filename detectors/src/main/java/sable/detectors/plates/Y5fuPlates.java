// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.plates;

import java.util.List;
import sable.detectors.pictures.Candidates;
import sable.detectors.pictures.LookSettings;
import sable.detectors.pictures.PictureNetwork;
import sable.detectors.pictures.Tiles;
import sable.detectors.pictures.Views;
import sable.gpu.device.Accelerator;
import sable.gpu.network.InputSpec;
import sable.gpu.network.Network;
import sable.gpu.network.NetworkRefused;
import sable.gpu.picture.Picture;
import sable.gpu.picture.Rect;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.Sighting;

/**
 * Looks with HyperLPR's y5fu network at the whole picture and at overlapping tiles, each fitted
 * into 320 x 320 on black. A row of its answer is a centre, a size, whether there is anything, four
 * corners, and two kinds of plate.
 */
final class Y5fuPlates implements PictureNetwork {

  static final String NOTE =
      "network made for Chinese plates; whole picture and tiles of 512 pixels";

  private static final int SIDE = 320;
  private static final int TILE = 512;
  private static final int STEP = 384;
  private static final int ROW = 15;
  private static final double SCORE = 0.10;
  private static final float SAME = 0.5f;

  /** A raw box covers 98 % of a plate only once in four; grown so, nine times in ten. */
  private static final double GROWN = 0.20;

  private final Network network;
  private final Accelerator accelerator;
  private final Picture canvas = Picture.create(SIDE, SIDE);

  private final double score;
  private final double grown;

  private Y5fuPlates(Network network, Accelerator accelerator, LookSettings settings) {
    this.network = network;
    this.accelerator = accelerator;
    this.score = settings.leastScore(SCORE);
    this.grown = settings.grown().orElse(GROWN);
  }

  static Y5fuPlates load(byte[] bytes, Accelerator accelerator, LookSettings settings)
      throws NetworkRefused {
    return new Y5fuPlates(Network.load(accelerator, bytes), accelerator, settings);
  }

  @Override
  public List<Sighting> look(Picture picture) {
    Candidates found = new Candidates();
    Rect whole = new Rect(0, 0, picture.widthPx(), picture.heightPx());
    fitted(picture, whole, found);
    if (Math.max(picture.widthPx(), picture.heightPx()) > TILE) {
      for (Rect tile : Tiles.over(picture.widthPx(), picture.heightPx(), TILE, STEP)) {
        fitted(Views.part(picture, tile), tile, found);
      }
    }
    return found.sightings(Category.PLATE, SAME, grown);
  }

  @Override
  public void close() {
    canvas.close();
    network.close();
  }

  private void fitted(Picture part, Rect where, Candidates found) {
    double scale = (double) SIDE / Math.max(part.widthPx(), part.heightPx());
    int width = (int) Math.max(1, Math.round(part.widthPx() * scale));
    int height = (int) Math.max(1, Math.round(part.heightPx() * scale));
    int left = (SIDE - width) / 2;
    int top = (SIDE - height) / 2;
    Views.wash(canvas, (byte) 0);
    try (Picture small = Picture.create(width, height)) {
      accelerator.resize(part, small);
      Views.copy(small, canvas, left, top);
    }
    float[] rows = network.forward(canvas, InputSpec.unit(SIDE, SIDE, true)).get(0).values();
    for (int at = 0; at + ROW <= rows.length; at += ROW) {
      double sure = rows[at + 4] * Math.max(rows[at + 13], rows[at + 14]);
      if (sure >= score) {
        double w = rows[at + 2] / scale;
        double h = rows[at + 3] / scale;
        found.add(
            where.x() + (rows[at] - left) / scale - w / 2,
            where.y() + (rows[at + 1] - top) / scale - h / 2,
            w,
            h,
            sure);
      }
    }
  }
}
