// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.Arrays;

/**
 * How likely each label is at each place of a row, where a place has scores of its own and each
 * step from label to label has one: the forward-backward sums of a linear-chain conditional random
 * field (Lafferty, McCallum and Pereira 2001). Sums are brought back to one at every place, so long
 * rows neither overflow nor vanish.
 */
final class Chain {

  private static final double HIGHEST = 40;

  private final int labels;
  private final double[] steps;

  /**
   * A chain.
   *
   * @param steps factors of steps, at {@code from * labels + to}
   */
  Chain(int labels, double[] steps) {
    this.labels = labels;
    this.steps = steps;
  }

  /** Makes factors of scores, in place; scores so high that sums would overflow are cut. */
  static void toFactors(double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(Math.max(-HIGHEST, Math.min(HIGHEST, scores[i])));
    }
  }

  /** What was summed over a row. */
  static final class Sums {
    private final int labels;
    private final double[] forward;
    private final double[] backward;
    private final double[] scale;

    private Sums(int labels, double[] forward, double[] backward, double[] scale) {
      this.labels = labels;
      this.forward = forward;
      this.backward = backward;
      this.scale = scale;
    }

    /** How likely a label is at a place. */
    double at(int place, int label) {
      return forward(place, label) * backward(place, label);
    }

    /** Of all ways up to a place, the share of those that end in a label there. */
    double forward(int place, int label) {
      return forward[place * labels + label];
    }

    /** The ways on from a label at a place, scaled as the forward ones. */
    double backward(int place, int label) {
      return backward[place * labels + label];
    }

    /** What the forward sums of a place were divided by. */
    double scale(int place) {
      return scale[place];
    }
  }

  /**
   * Sums over all ways through a row.
   *
   * @param places factors, at {@code place * labels + label}
   */
  Sums sums(double[] places) {
    int length = places.length / labels;
    double[] forward = new double[places.length];
    double[] backward = new double[places.length];
    double[] scale = new double[length];
    for (int place = 0; place < length; place++) {
      double sum = 0;
      for (int to = 0; to < labels; to++) {
        double ways = place == 0 ? 1 : before(forward, place, to);
        double value = ways * places[place * labels + to];
        forward[place * labels + to] = value;
        sum += value;
      }
      scale[place] = sum;
      for (int to = 0; to < labels; to++) {
        forward[place * labels + to] /= sum;
      }
    }
    Arrays.fill(backward, (length - 1) * labels, length * labels, 1);
    for (int place = length - 2; place >= 0; place--) {
      int next = (place + 1) * labels;
      for (int from = 0; from < labels; from++) {
        double sum = 0;
        for (int to = 0; to < labels; to++) {
          sum += steps[from * labels + to] * places[next + to] * backward[next + to];
        }
        backward[place * labels + from] = sum / scale[place + 1];
      }
    }
    return new Sums(labels, forward, backward, scale);
  }

  private double before(double[] forward, int place, int to) {
    double sum = 0;
    for (int from = 0; from < labels; from++) {
      sum += forward[(place - 1) * labels + from] * steps[from * labels + to];
    }
    return sum;
  }
}
