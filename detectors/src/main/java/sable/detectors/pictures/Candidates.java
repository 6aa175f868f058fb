// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.util.ArrayList;
import java.util.List;
import sable.gpu.network.Overlap;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Rect;

/** What networks answered for one picture, gathered from all its parts. */
public final class Candidates {

  private final List<float[]> boxes = new ArrayList<>();
  private final List<Float> scores = new ArrayList<>();

  /** Adds one, in pixels of the picture; what is no box at all is left out. */
  public void add(double x, double y, double w, double h, double score) {
    if (Double.isFinite(x + y + w + h + score) && w > 0 && h > 0) {
      boxes.add(new float[] {(float) x, (float) y, (float) w, (float) h});
      scores.add((float) Math.max(0, Math.min(1, score)));
    }
  }

  /** How many there are so far. */
  public int size() {
    return boxes.size();
  }

  /**
   * The best of those that overlap, all of them, best first.
   *
   * @param overlap share from which two are one thing
   * @param grown every side is moved out by this share of the box
   */
  public List<Sighting> sightings(Category category, float overlap, double grown) {
    float[] all = new float[scores.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = scores.get(i);
    }
    return Overlap.keep(boxes.toArray(float[][]::new), all, overlap).stream()
        .map(
            i -> {
              float[] box = boxes.get(i);
              Rect rect = new Rect(box[0], box[1], box[2], box[3]).grown(grown);
              return new Sighting(category, rect, all[i]);
            })
        .toList();
  }
}
