// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import java.util.ArrayList;
import java.util.List;
import sable.detectors.pictures.Candidates;
import sable.detectors.pictures.PictureNetwork;
import sable.detectors.pictures.Pyramid;
import sable.detectors.pictures.Tiles;
import sable.detectors.pictures.Views;
import sable.gpu.device.Accelerator;
import sable.gpu.network.InputSpec;
import sable.gpu.network.Network;
import sable.gpu.network.NetworkFormat;
import sable.gpu.network.NetworkRefused;
import sable.gpu.network.Tensor;
import sable.gpu.picture.Picture;
import sable.gpu.picture.Rect;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.Sighting;

/**
 * Looks with MediaPipe's full-range network in overlapping tiles of its own input size, at the
 * picture's own size, at half of it and so on, and at the whole. Decoding: a 48 x 48 grid of
 * anchors at cell centres; centre and size in pixels of the input; score through a sigmoid.
 */
final class MediaPipeFaces implements PictureNetwork {

  static final String NOTE =
      "fallback network in tiles of 192 pixels at native and reduced sizes; faces under 32 pixels"
          + " are often missed";

  private static final int SIDE = 192;
  private static final int STEP = 144;
  private static final int GRID = 48;
  private static final int VALUES = 16;
  private static final int BATCH = 8;
  private static final float SAME = 0.3f;
  private static final double GROWN = 0.15;

  private final Network network;
  private final Accelerator accelerator;
  private final FaceSettings settings;
  private final List<Picture> canvases = new ArrayList<>();

  private MediaPipeFaces(Network network, Accelerator accelerator, FaceSettings settings) {
    this.network = network;
    this.accelerator = accelerator;
    this.settings = settings;
    for (int i = 0; i < BATCH; i++) {
      canvases.add(Picture.create(SIDE, SIDE));
    }
  }

  static MediaPipeFaces load(byte[] bytes, Accelerator accelerator, FaceSettings settings)
      throws NetworkRefused {
    return new MediaPipeFaces(
        Network.load(accelerator, bytes, NetworkFormat.TFLITE), accelerator, settings);
  }

  @Override
  public List<Sighting> look(Picture picture) {
    Candidates found = new Candidates();
    new Pyramid(accelerator, 2 * SIDE)
        .climb(
            picture,
            (size, scale) -> {
              if (Math.max(size.widthPx(), size.heightPx()) > SIDE) {
                tiled(size, scale, found);
              }
              if (Math.max(size.widthPx(), size.heightPx()) <= 2 * SIDE) {
                whole(size, scale, found);
              }
            });
    return found.sightings(Category.FACE, SAME, settings.grown().orElse(GROWN));
  }

  @Override
  public void close() {
    canvases.forEach(Picture::close);
    network.close();
  }

  private void tiled(Picture picture, double scale, Candidates found) {
    List<Rect> waiting = new ArrayList<>();
    for (Rect tile : Tiles.over(picture.widthPx(), picture.heightPx(), SIDE, STEP)) {
      Picture canvas = canvases.get(waiting.size());
      Views.wash(canvas, (byte) 0);
      Views.copy(Views.part(picture, tile), canvas, 0, 0);
      waiting.add(tile);
      if (waiting.size() == BATCH) {
        flush(waiting, scale, found);
      }
    }
    flush(waiting, scale, found);
  }

  private void flush(List<Rect> tiles, double scale, Candidates found) {
    if (!tiles.isEmpty()) {
      List<double[]> places = new ArrayList<>();
      tiles.forEach(tile -> places.add(new double[] {tile.x(), tile.y(), scale}));
      run(places, found);
      tiles.clear();
    }
  }

  /** The whole picture, shrunk to fit, in the middle of a square. */
  private void whole(Picture picture, double scale, Candidates found) {
    Picture canvas = canvases.get(0);
    Views.wash(canvas, (byte) 0);
    int longer = Math.max(picture.widthPx(), picture.heightPx());
    double shrunk = Math.max(1, (double) longer / SIDE);
    int width = (int) Math.max(1, Math.round(picture.widthPx() / shrunk));
    int height = (int) Math.max(1, Math.round(picture.heightPx() / shrunk));
    int left = (SIDE - width) / 2;
    int top = (SIDE - height) / 2;
    try (Picture small = Picture.create(width, height)) {
      accelerator.resize(picture, small);
      Views.copy(small, canvas, left, top);
    }
    List<double[]> place = new ArrayList<>();
    place.add(new double[] {-left * shrunk, -top * shrunk, scale, shrunk});
    run(place, found);
  }

  /**
   * Each place is x and y of the canvas in the picture of its size, the factor to native, and
   * perhaps a shrinking.
   */
  private void run(List<double[]> places, Candidates found) {
    List<Tensor> answers =
        network.forward(canvases.subList(0, places.size()), InputSpec.signed(SIDE, SIDE, true));
    float[] scores = values(answers, 1);
    float[] boxes = values(answers, VALUES);
    double least = settings.score();
    for (int at = 0; at < scores.length; at++) {
      double score = 1 / (1 + Math.exp(-scores[at]));
      if (score >= least) {
        double[] place = places.get(at / (GRID * GRID));
        double shrunk = place.length > 3 ? place[3] : 1;
        int cell = at % (GRID * GRID);
        int row = cell / GRID;
        int column = cell % GRID;
        double anchorX = (column + 0.5) * SIDE / GRID;
        double anchorY = (row + 0.5) * SIDE / GRID;
        double width = boxes[at * VALUES + 2];
        double height = boxes[at * VALUES + 3];
        double x = boxes[at * VALUES] + anchorX - width / 2;
        double y = boxes[at * VALUES + 1] + anchorY - height / 2;
        found.add(
            (place[0] + x * shrunk) * place[2],
            (place[1] + y * shrunk) * place[2],
            width * shrunk * place[2],
            height * shrunk * place[2],
            score);
      }
    }
  }

  private static float[] values(List<Tensor> answers, int each) {
    for (Tensor answer : answers) {
      int[] shape = answer.shape();
      if (shape[shape.length - 1] == each) {
        return answer.values();
      }
    }
    throw new IllegalStateException("the network does not answer as it is known to");
  }
}
