// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import sable.detectors.names.NameModel;
import sable.detectors.words.shape.PreparedText;

/**
 * Teaches the model on marked texts: follow-the-regularised-leader with steps of its own for every
 * weight (McMahan and others 2013) on the likelihood of the labels of a whole row, with a toll on
 * every weight that keeps most of them at zero. The same lessons in the same order give the same
 * model on every machine.
 */
public final class Teacher {

  private static final double RATE = 0.15;
  private static final double CALM = 1;
  private static final double TOLL = Double.parseDouble(System.getProperty("toll", "2"));
  private static final double DAMPING = 0.02;
  private static final long SEED = 1;
  private static final int LEAST = Integer.getInteger("least", 1);

  private final NameModel names;
  private final List<String> labels;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> clues = new LinkedHashMap<>();

  /** Places one after the other: the clues of each and its label. */
  private record Row(int[][] clues, int[] labels) {}

  /**
   * A teacher of what is marked in some lessons.
   *
   * @param names the model whose opinion of each word is a clue
   */
  public Teacher(NameModel names, List<Lesson> lessons) {
    this.names = names;
    TreeSet<String> codes = new TreeSet<>();
    lessons.forEach(l -> l.marks().forEach(m -> codes.add(m.category().code())));
    this.labels = new ArrayList<>(List.of(Taught.NONE));
    labels.addAll(codes);
    lessons.forEach(this::take);
  }

  private void take(Lesson lesson) {
    PreparedText prepared = PreparedText.of(lesson.text());
    Pages.forEach(
        prepared.text(),
        names,
        page -> Pages.rows(page).forEach(row -> take(lesson, prepared, page, row)));
  }

  private void take(Lesson lesson, PreparedText prepared, Page page, Pages.Row row) {
    int[][] seen = new int[row.end() - row.from()][];
    int[] wanted = new int[seen.length];
    for (int i = row.from(); i < row.end(); i++) {
      seen[i - row.from()] =
          Clues.of(page, i).stream()
              .mapToInt(clue -> clues.computeIfAbsent(clue, c -> clues.size()))
              .toArray();
      wanted[i - row.from()] = labelOf(lesson, prepared.originalStart(page.piece(i).start()));
    }
    rows.add(new Row(seen, wanted));
  }

  private int labelOf(Lesson lesson, int at) {
    for (Lesson.Mark mark : lesson.marks()) {
      if (mark.start() <= at && at < mark.end()) {
        return labels.indexOf(mark.category().code());
      }
    }
    return 0;
  }

  /** How many texts' worth of rows, clues and labels there are, for a person to read. */
  public String summary() {
    return rows.size() + " rows, " + clues.size() + " clues, " + labels.size() + " labels";
  }

  /**
   * Goes through the lessons and writes what was learnt.
   *
   * @param rounds times through all lessons
   * @param each told after every round
   */
  public void teach(int rounds, IntConsumer each, OutputStream file) throws IOException {
    Weights weights = new Weights(labels.size(), clues.size(), rows);
    List<Row> order = new ArrayList<>(rows);
    Random chance = new Random(SEED);
    for (int round = 1; round <= rounds; round++) {
      Collections.shuffle(order, chance);
      order.forEach(weights::learn);
      each.accept(round);
    }
    weights.learnt(labels, new ArrayList<>(clues.keySet())).write(file);
  }

  /** Weights while they are learnt: of labels seen with a clue, and of steps. */
  private static final class Weights {
    private final int labels;
    private final int[] first;
    private final int[] label;
    private final Learnt ofClues;
    private final Learnt ofSteps;

    Weights(int labels, int clues, List<Row> rows) {
      this.labels = labels;
      int[] seen = new int[clues];
      List<java.util.BitSet> with = new ArrayList<>(clues);
      for (int i = 0; i < clues; i++) {
        with.add(new java.util.BitSet(labels));
      }
      for (Row row : rows) {
        for (int i = 0; i < row.labels().length; i++) {
          for (int clue : row.clues()[i]) {
            with.get(clue).set(row.labels()[i]);
            seen[clue]++;
          }
        }
      }
      first = new int[clues + 1];
      for (int i = 0; i < clues; i++) {
        first[i + 1] = first[i] + (seen[i] < LEAST ? 0 : with.get(i).cardinality());
      }
      label = new int[first[clues]];
      for (int i = 0; i < clues; i++) {
        int at = first[i];
        for (int l = with.get(i).nextSetBit(0); l >= 0 && at < first[i + 1]; l = with.get(i).nextSetBit(l + 1)) {
          label[at++] = l;
        }
      }
      ofClues = new Learnt(label.length);
      ofSteps = new Learnt(labels * labels);
    }

    void learn(Row row) {
      int length = row.labels().length;
      double[] places = new double[length * labels];
      for (int i = 0; i < length; i++) {
        for (int clue : row.clues()[i]) {
          for (int pair = first[clue]; pair < first[clue + 1]; pair++) {
            places[i * labels + label[pair]] += ofClues.weight[pair];
          }
        }
      }
      for (int i = 0; i < places.length; i++) {
        places[i] = StrictMath.exp(Math.max(-40, Math.min(40, places[i])));
      }
      double[] steps = new double[labels * labels];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = StrictMath.exp(ofSteps.weight[i]);
      }
      Chain.Sums sums = new Chain(labels, steps).sums(places);
      learnSteps(row, places, steps, sums);
      for (int i = 0; i < length; i++) {
        for (int clue : row.clues()[i]) {
          for (int pair = first[clue]; pair < first[clue + 1]; pair++) {
            int of = label[pair];
            double wrong = sums.at()[i * labels + of] - (row.labels()[i] == of ? 1 : 0);
            if (Math.abs(wrong) > 1e-6) {
              ofClues.push(pair, wrong);
            }
          }
        }
      }
    }

    private void learnSteps(Row row, double[] places, double[] steps, Chain.Sums sums) {
      double[] wrong = new double[steps.length];
      for (int i = 1; i < row.labels().length; i++) {
        for (int from = 0; from < labels; from++) {
          double before = sums.forward()[(i - 1) * labels + from] / sums.scale()[i];
          for (int to = 0; to < labels; to++) {
            int now = i * labels + to;
            wrong[from * labels + to] +=
                before * steps[from * labels + to] * places[now] * sums.backward()[now];
          }
        }
        wrong[row.labels()[i - 1] * labels + row.labels()[i]]--;
      }
      for (int i = 0; i < wrong.length; i++) {
        if (wrong[i] != 0) {
          ofSteps.push(i, wrong[i]);
        }
      }
    }

    Taught learnt(List<String> names, List<String> clueNames) {
      Map<String, float[]> kept = new HashMap<>();
      for (int clue = 0; clue < clueNames.size(); clue++) {
        float[] pairs = new float[2 * (first[clue + 1] - first[clue])];
        int used = 0;
        for (int pair = first[clue]; pair < first[clue + 1]; pair++) {
          if (Math.abs(ofClues.weight[pair]) >= 0.0005) {
            pairs[used++] = label[pair];
            pairs[used++] = (float) ofClues.weight[pair];
          }
        }
        if (used > 0) {
          kept.put(clueNames.get(clue), Arrays.copyOf(pairs, used));
        }
      }
      return new Taught(names, ofSteps.weight, kept);
    }
  }

  /** Weights and what each was pushed by so far. */
  private static final class Learnt {
    private final double[] weight;
    private final double[] pushed;
    private final double[] squares;

    Learnt(int count) {
      weight = new double[count];
      pushed = new double[count];
      squares = new double[count];
    }

    void push(int i, double by) {
      double before = squares[i];
      squares[i] += by * by;
      pushed[i] += by - (Math.sqrt(squares[i]) - Math.sqrt(before)) / RATE * weight[i];
      double beyond = Math.abs(pushed[i]) - TOLL;
      weight[i] =
          beyond <= 0
              ? 0
              : -Math.signum(pushed[i]) * beyond / ((CALM + Math.sqrt(squares[i])) / RATE + DAMPING);
    }
  }
}
