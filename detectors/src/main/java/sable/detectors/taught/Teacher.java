// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import sable.detectors.names.NameModel;
import sable.detectors.words.shape.PreparedText;

/**
 * Teaches the model of words on marked texts. The same lessons in the same order give the same
 * model on every machine; how small gzip makes it may differ.
 */
public final class Teacher {

  private static final long SEED = 1;

  private final NameModel names;
  private final List<String> labels;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> clues = new LinkedHashMap<>();

  /** Pieces one after the other, with their labels. */
  static final class Row {
    private final int[][] clues;
    private final int[] labels;

    private Row(int[][] clues, int[] labels) {
      this.clues = clues;
      this.labels = labels;
    }

    int size() {
      return labels.length;
    }

    /** The numbers of the clues of a piece; not to be changed. */
    int[] clues(int i) {
      return clues[i];
    }

    /** The number of the label of a piece. */
    int label(int i) {
      return labels[i];
    }
  }

  /**
   * A teacher of what is marked in some lessons.
   *
   * @param names the model whose opinion of each word is a clue
   * @throws IllegalArgumentException where nothing is marked in any
   */
  public Teacher(NameModel names, List<Lesson> lessons) {
    this.names = names;
    TreeSet<String> codes = new TreeSet<>();
    lessons.forEach(l -> l.marks().forEach(m -> codes.add(m.category().code())));
    this.labels = new ArrayList<>(List.of(Taught.NONE));
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("nothing is marked in any of these texts");
    }
    labels.addAll(codes);
    lessons.forEach(this::take);
  }

  private void take(Lesson lesson) {
    PreparedText prepared = PreparedText.of(lesson.text());
    Pages.forEach(
        prepared.text(),
        names,
        page -> Pages.rows(page).forEach(row -> rows.add(row(lesson, prepared, page, row))));
  }

  private Row row(Lesson lesson, PreparedText prepared, Page page, Pages.Row row) {
    int[][] seen = new int[row.end() - row.from()][];
    int[] wanted = new int[seen.length];
    for (int i = row.from(); i < row.end(); i++) {
      seen[i - row.from()] =
          Clues.of(page, i).stream()
              .mapToInt(clue -> clues.computeIfAbsent(clue, c -> clues.size()))
              .toArray();
      wanted[i - row.from()] =
          lesson
              .categoryAt(prepared.originalStart(page.piece(i).start()))
              .map(category -> labels.indexOf(category.code()))
              .orElse(0);
    }
    return new Row(seen, wanted);
  }

  /**
   * Goes through the lessons and writes what was learnt.
   *
   * @param rounds times through all lessons, from 1, in another order each time
   * @param file gets the model, and is closed
   */
  public void teach(int rounds, OutputStream file) throws IOException {
    Pupil pupil = new Pupil(labels.size(), clues.size(), rows);
    List<Row> order = new ArrayList<>(rows);
    Random chance = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, chance);
      order.forEach(pupil::learn);
    }
    pupil.learnt(labels, List.copyOf(clues.keySet())).write(file);
  }
}
