// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.util.ArrayList;
import java.util.List;
import sable.gpu.device.Accelerator;
import sable.gpu.network.InputSpec;
import sable.gpu.network.Network;
import sable.gpu.network.NetworkRefused;
import sable.gpu.network.Tensor;
import sable.gpu.picture.Picture;
import sable.gpu.picture.Rect;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.Sighting;

/**
 * Looks with a network of this project's own ({@code detectors/training}) at the picture's own
 * size, at half of it, a quarter and so on, and when thorough at double size too. The network
 * answers for each cell of 8 x 8 pixels: score, offset of the middle from the cell's middle, and
 * logarithm of the size, in cells.
 */
public final class CellNetwork implements PictureNetwork {

  /**
   * What is looked for, and when it counts as found.
   *
   * @param score least score, the mean of two looks
   * @param grown every side of a box is moved out by this share of its width or height
   * @param fitsPx longer side of a picture that needs no reducing: what fills it is no larger than
   *     the network has learnt
   * @param thorough whether every picture is looked at in double size too
   */
  public record Aim(Category category, double score, double grown, int fitsPx, boolean thorough) {}

  /** Less at one look is not counted as a look. */
  private static final double GLIMPSE = 0.15;

  private static final float SAME = 0.4f;
  private static final int CELL_PX = 8;
  private static final int MULTIPLE_PX = 32;
  private static final int ANSWERS = 5;

  /** Nothing is larger than e to this power, in cells: what a broken file could ask for. */
  private static final float LARGEST = 6;

  /** Up to this a picture is one input; four tiles take as much memory as one such. */
  private static final int LARGE_PX = 2048;

  private static final int TILE_PX = 1024;
  private static final int STEP_PX = 832;
  private static final int BATCH = 4;

  private final Network network;
  private final Accelerator accelerator;
  private final Aim aim;

  private CellNetwork(Network network, Accelerator accelerator, Aim aim) {
    this.network = network;
    this.accelerator = accelerator;
    this.aim = aim;
  }

  /** A network out of the bytes of an ONNX file. */
  public static CellNetwork load(byte[] bytes, Accelerator accelerator, Aim aim)
      throws NetworkRefused {
    return new CellNetwork(Network.load(accelerator, bytes), accelerator, aim);
  }

  /** At which scales it looks, in plain words. */
  public static String note(boolean thorough) {
    return (thorough ? "at double size, at native size" : "at native size")
        + " and reduced by halves; pictures over 2048 pixels in overlapping parts";
  }

  @Override
  public List<Sighting> look(Picture picture) {
    Candidates found = new Candidates();
    int longerPx = Math.max(picture.widthPx(), picture.heightPx());
    // One look alone is seldom sure, so a small picture is looked at in double size and in half.
    if (aim.thorough() || longerPx <= aim.fitsPx()) {
      doubled(picture, found);
    }
    new Pyramid(accelerator, Math.max(1, Math.min(aim.fitsPx(), longerPx - 1)))
        .climb(picture, (size, scale) -> level(size, 0, 0, scale, found));
    return found.agreed(aim.category(), SAME, aim.grown(), aim.score());
  }

  @Override
  public void close() {
    network.close();
  }

  /** Double size is made part by part, for a whole one can be larger than memory. */
  private void doubled(Picture picture, Candidates found) {
    for (Rect tile : Tiles.over(picture.widthPx(), picture.heightPx(), TILE_PX, STEP_PX)) {
      try (Picture large = Picture.create(2 * tile.width(), 2 * tile.height())) {
        accelerator.resize(Views.part(picture, tile), large);
        level(large, tile.x(), tile.y(), 0.5, found);
      }
    }
  }

  /** Looks at a picture that starts at x, y of the whole one. */
  private void level(Picture picture, int x, int y, double scale, Candidates found) {
    int width = picture.widthPx();
    int height = picture.heightPx();
    List<Rect> tiles =
        Math.max(width, height) <= LARGE_PX
            ? List.of(new Rect(0, 0, width, height))
            : Tiles.over(width, height, TILE_PX, STEP_PX);
    for (int at = 0; at < tiles.size(); at += BATCH) {
      run(picture, tiles.subList(at, Math.min(tiles.size(), at + BATCH)), x, y, scale, found);
    }
  }

  /** Looks at parts of one size together. */
  private void run(
      Picture picture, List<Rect> tiles, int x, int y, double scale, Candidates found) {
    int width = filled(tiles.get(0).width());
    int height = filled(tiles.get(0).height());
    List<Picture> owned = new ArrayList<>();
    try {
      List<Picture> batch = new ArrayList<>();
      for (Rect tile : tiles) {
        Picture part = Views.part(picture, tile);
        if (tile.width() != width || tile.height() != height) {
          Picture canvas = Picture.create(width, height);
          owned.add(canvas);
          Views.wash(canvas, (byte) 0);
          Views.copy(part, canvas, 0, 0);
          part = canvas;
        }
        batch.add(part);
      }
      Tensor answer = network.forward(batch, InputSpec.unit(width, height, false)).get(0);
      for (int i = 0; i < tiles.size(); i++) {
        Rect tile = tiles.get(i);
        read(answer.values(), i, width / CELL_PX, height / CELL_PX, x, y, tile, scale, found);
      }
    } finally {
      owned.forEach(Picture::close);
    }
  }

  private void read(
      float[] values,
      int picture,
      int columns,
      int rows,
      int x,
      int y,
      Rect tile,
      double scale,
      Candidates found) {
    int plane = columns * rows;
    int first = picture * ANSWERS * plane;
    for (int cell = 0; cell < plane; cell++) {
      int column = cell % columns;
      int row = cell / columns;
      double sure = values[first + cell];
      if (sure >= Math.min(GLIMPSE, aim.score())) {
        double middleX = (column + 0.5 + values[first + plane + cell]) * CELL_PX;
        double middleY = (row + 0.5 + values[first + 2 * plane + cell]) * CELL_PX;
        double w = Math.exp(Math.min(LARGEST, values[first + 3 * plane + cell])) * CELL_PX;
        double h = Math.exp(Math.min(LARGEST, values[first + 4 * plane + cell])) * CELL_PX;
        found.add(
            x + (tile.x() + middleX - w / 2) * scale,
            y + (tile.y() + middleY - h / 2) * scale,
            w * scale,
            h * scale,
            sure,
            look(scale));
      }
    }
  }

  /** Looks are told apart by their scale, a power of two but for rounding to whole pixels. */
  private static int look(double scale) {
    return (int) Math.round(Math.log(scale) / Math.log(2));
  }

  private static int filled(int px) {
    return (px + MULTIPLE_PX - 1) / MULTIPLE_PX * MULTIPLE_PX;
  }
}
