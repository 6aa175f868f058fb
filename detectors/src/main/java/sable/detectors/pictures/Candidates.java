// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sable.gpu.network.Overlap;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Rect;

/** What networks answered for one picture, gathered from all its parts. */
public final class Candidates {

  /** Keeps the mean of boxes of score 0 a number. */
  private static final double LEAST_WEIGHT = 1e-6;

  private final List<float[]> boxes = new ArrayList<>();
  private final List<Float> scores = new ArrayList<>();
  private final List<Integer> looks = new ArrayList<>();

  /** Adds one, in pixels of the picture; what is no box at all is left out. */
  public void add(double x, double y, double w, double h, double score) {
    add(x, y, w, h, score, 0);
  }

  /** Adds one that was seen in the look of that number. */
  public void add(double x, double y, double w, double h, double score, int look) {
    if (Double.isFinite(x + y + w + h + score) && w > 0 && h > 0) {
      boxes.add(new float[] {(float) x, (float) y, (float) w, (float) h});
      scores.add((float) Math.max(0, Math.min(1, score)));
      looks.add(look);
    }
  }

  /** How many there are so far. */
  public int size() {
    return boxes.size();
  }

  /**
   * Those that overlap joined into one, the surest first: each side is the mean of theirs, weighted
   * by their scores, and the score is the mean of the two best looks. A plate is seen at one size
   * of the picture and at the next; a badge or a lamp that looks like one at one size seldom does
   * at another.
   *
   * @param overlap share from which two are one thing
   * @param grown every side is moved out by this share of the box
   * @param least score; what is less sure is left out
   */
  public List<Sighting> agreed(Category category, float overlap, double grown, double least) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      open.add(i);
    }
    open.sort(Comparator.comparing(i -> -scores.get(i)));
    List<Sighting> agreed = new ArrayList<>();
    while (!open.isEmpty()) {
      int best = open.get(0);
      List<Integer> same = new ArrayList<>();
      List<Integer> apart = new ArrayList<>();
      for (int i : open) {
        boolean one = i == best || Overlap.share(boxes.get(best), boxes.get(i)) > overlap;
        (one ? same : apart).add(i);
      }
      double sure = sure(same);
      if (sure >= least) {
        agreed.add(new Sighting(category, mean(same).grown(grown), sure));
      }
      open = apart;
    }
    agreed.sort(Comparator.comparing(sighting -> -sighting.score()));
    return agreed;
  }

  /** The mean of the best score and the best score of another look, none of which counts as 0. */
  private double sure(List<Integer> bestFirst) {
    int first = bestFirst.get(0);
    double second =
        bestFirst.stream()
            .filter(i -> !looks.get(i).equals(looks.get(first)))
            .mapToDouble(scores::get)
            .findFirst()
            .orElse(0);
    return (scores.get(first) + second) / 2;
  }

  private Rect mean(List<Integer> same) {
    double[] sum = new double[4];
    double weights = 0;
    for (int i : same) {
      float[] box = boxes.get(i);
      double weight = Math.max(LEAST_WEIGHT, scores.get(i));
      weights += weight;
      for (int k = 0; k < sum.length; k++) {
        sum[k] += weight * box[k];
      }
    }
    return new Rect(sum[0] / weights, sum[1] / weights, sum[2] / weights, sum[3] / weights);
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
