// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns row by row: how strongly each clue speaks for each label that was ever seen with it, and
 * each label for the next. After every row the weights move by how far the likelihood of each label
 * was from the truth.
 */
final class Pupil {

  /** Weights nearer to zero are not kept. */
  private static final double LEAST = 0.0005;

  /** Errors too small to move anything. */
  private static final double RIGHT = 1e-6;

  private final int labels;

  /** Where the weights of a clue begin; those of the last end at the last number. */
  private final int[] first;

  /** The label of each weight. */
  private final int[] label;

  private final Learnt ofClues;
  private final Learnt ofSteps;

  Pupil(int labels, int clues, List<Teacher.Row> rows) {
    this.labels = labels;
    List<BitSet> seenWith = seenWith(clues, rows);
    first = new int[clues + 1];
    for (int clue = 0; clue < clues; clue++) {
      first[clue + 1] = first[clue] + seenWith.get(clue).cardinality();
    }
    label = seenWith.stream().flatMapToInt(BitSet::stream).toArray();
    ofClues = new Learnt(label.length);
    ofSteps = new Learnt(labels * labels);
  }

  private static List<BitSet> seenWith(int clues, List<Teacher.Row> rows) {
    List<BitSet> seenWith = new ArrayList<>(clues);
    for (int clue = 0; clue < clues; clue++) {
      seenWith.add(new BitSet());
    }
    for (Teacher.Row row : rows) {
      for (int i = 0; i < row.size(); i++) {
        for (int clue : row.clues(i)) {
          seenWith.get(clue).set(row.label(i));
        }
      }
    }
    return seenWith;
  }

  void learn(Teacher.Row row) {
    double[] places = new double[row.size() * labels];
    for (int i = 0; i < row.size(); i++) {
      for (int clue : row.clues(i)) {
        for (int pair = first[clue]; pair < first[clue + 1]; pair++) {
          places[i * labels + label[pair]] += ofClues.weight(pair);
        }
      }
    }
    Chain.toFactors(places);
    double[] steps = new double[labels * labels];
    Arrays.setAll(steps, ofSteps::weight);
    Chain.toFactors(steps);
    Chain.Sums sums = new Chain(labels, steps).sums(places);
    learnSteps(row, places, steps, sums);
    for (int i = 0; i < row.size(); i++) {
      for (int clue : row.clues(i)) {
        for (int pair = first[clue]; pair < first[clue + 1]; pair++) {
          int of = label[pair];
          double wrong = sums.at(i, of) - (row.label(i) == of ? 1 : 0);
          if (Math.abs(wrong) > RIGHT) {
            ofClues.push(pair, wrong);
          }
        }
      }
    }
  }

  private void learnSteps(Teacher.Row row, double[] places, double[] steps, Chain.Sums sums) {
    double[] wrong = new double[steps.length];
    for (int i = 1; i < row.size(); i++) {
      for (int from = 0; from < labels; from++) {
        double before = sums.forward(i - 1, from) / sums.scale(i);
        for (int to = 0; to < labels; to++) {
          int now = i * labels + to;
          wrong[from * labels + to] +=
              before * steps[from * labels + to] * places[now] * sums.backward(i, to);
        }
      }
      wrong[row.label(i - 1) * labels + row.label(i)]--;
    }
    for (int i = 0; i < wrong.length; i++) {
      if (wrong[i] != 0) {
        ofSteps.push(i, wrong[i]);
      }
    }
  }

  Taught learnt(List<String> labelNames, List<String> clueNames) {
    Map<String, Leaning> kept = new HashMap<>();
    for (int clue = 0; clue < clueNames.size(); clue++) {
      int[] pairs =
          IntStream.range(first[clue], first[clue + 1])
              .filter(pair -> Math.abs(ofClues.weight(pair)) >= LEAST)
              .toArray();
      if (pairs.length > 0) {
        kept.put(
            clueNames.get(clue),
            new Leaning(
                IntStream.of(pairs).map(pair -> label[pair]).toArray(),
                IntStream.of(pairs).mapToDouble(ofClues::weight).toArray()));
      }
    }
    double[] steps = new double[labels * labels];
    Arrays.setAll(steps, ofSteps::weight);
    return new Taught(labelNames, steps, kept);
  }
}
