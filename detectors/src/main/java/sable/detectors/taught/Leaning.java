// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** For which labels a clue speaks, and against which. */
final class Leaning {

  private static final String BETWEEN = "\t";

  private final int[] labels;
  private final double[] weights;

  /**
   * A leaning.
   *
   * @param labels numbers of labels
   * @param weights how strongly it speaks for each; below zero against it
   */
  Leaning(int[] labels, double[] weights) {
    this.labels = labels.clone();
    this.weights = weights.clone();
  }

  /** Whether it is of labels below a number, and its weights are numbers. */
  boolean fits(int labelCount) {
    return Arrays.stream(labels).allMatch(label -> label >= 0 && label < labelCount)
        && Arrays.stream(weights).allMatch(Double::isFinite);
  }

  void addTo(double[] scores, int first) {
    for (int i = 0; i < labels.length; i++) {
      scores[first + labels[i]] += weights[i];
    }
  }

  /** How much more strongly it speaks for a label than for another. */
  double forRather(int label, int other) {
    double more = 0;
    for (int i = 0; i < labels.length; i++) {
      more += labels[i] == label ? weights[i] : labels[i] == other ? -weights[i] : 0;
    }
    return more;
  }

  /** As it stands in a file: {@code label weight} pairs with tabs between. */
  String written() {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      pairs.add(labels[i] + " " + shortly(weights[i]));
    }
    return String.join(BETWEEN, pairs);
  }

  static Leaning read(String written) {
    String[] pairs = written.split(BETWEEN, -1);
    int[] labels = new int[pairs.length];
    double[] weights = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      int space = pairs[i].indexOf(' ');
      labels[i] = Integer.parseInt(pairs[i], 0, space, 10);
      weights[i] = Double.parseDouble(pairs[i].substring(space + 1));
    }
    return new Leaning(labels, weights);
  }

  /** A weight to a thousandth. */
  static String shortly(double weight) {
    return String.valueOf(Math.round(weight * 1000) / 1000.0);
  }
}
