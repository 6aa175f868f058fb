// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import sable.pipeline.finding.Category;

/**
 * What was learnt: how strongly each clue speaks for a label, and each label for the next. Written
 * as text, gzipped: a line of labels, a line for the steps from each label, then a line for each
 * clue with {@code label weight} pairs. Immutable; threads may share it.
 */
final class Taught {

  /** Scores beyond this are cut, so that no exponential overflows. */
  private static final double HIGHEST = 40;

  private static final String BETWEEN = "\t";

  /** The label of what is not to be found; always the first. */
  static final String NONE = "none";

  private static final int REASONS = 2;

  private final List<String> labels;
  private final List<Category> categories;
  private final double[] steps;
  private final Map<String, float[]> clues;
  private final Chain chain;

  /**
   * A model.
   *
   * @param steps scores, at {@code from * labels + to}
   * @param clues pairs of a label's number and its weight, by clue
   */
  Taught(List<String> labels, double[] steps, Map<String, float[]> clues) {
    this.labels = List.copyOf(labels);
    this.categories = labels.stream().skip(1).map(Category::of).toList();
    this.steps = steps.clone();
    this.clues = Map.copyOf(clues);
    double[] factors = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      factors[i] = StrictMath.exp(steps[i]);
    }
    this.chain = new Chain(labels.size(), factors);
  }

  /** What it can tell. */
  List<Category> categories() {
    return categories;
  }

  /** How likely each category is at each place of a row, by the clues of each. */
  Likely judge(List<List<String>> row) {
    double[] places = new double[row.size() * labels.size()];
    for (int place = 0; place < row.size(); place++) {
      for (String clue : row.get(place)) {
        float[] pairs = clues.get(clue);
        for (int i = 0; pairs != null && i < pairs.length; i += 2) {
          places[place * labels.size() + (int) pairs[i]] += pairs[i + 1];
        }
      }
    }
    for (int i = 0; i < places.length; i++) {
      places[i] = StrictMath.exp(Math.max(-HIGHEST, Math.min(HIGHEST, places[i])));
    }
    return new Likely(categories, chain.sums(places).at());
  }

  /** What speaks most for a category and against nothing at a place, strongest first. */
  List<String> reasons(List<String> place, Category category) {
    int label = labels.indexOf(category.code());
    Map<String, Double> weights = new HashMap<>();
    for (String clue : place) {
      float[] pairs = clues.get(clue);
      for (int i = 0; pairs != null && i < pairs.length; i += 2) {
        if ((int) pairs[i] == label) {
          weights.merge(clue, (double) pairs[i + 1], Double::sum);
        } else if (pairs[i] == 0) {
          weights.merge(clue, (double) -pairs[i + 1], Double::sum);
        }
      }
    }
    return weights.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> Clues.told(e.getKey()))
        .flatMap(Optional::stream)
        .distinct()
        .limit(REASONS)
        .toList();
  }

  void write(OutputStream file) throws IOException {
    try (Writer out =
        new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8)) {
      out.write(String.join(BETWEEN, labels) + '\n');
      for (int from = 0; from < labels.size(); from++) {
        StringBuilder line = new StringBuilder();
        for (int to = 0; to < labels.size(); to++) {
          line.append(to == 0 ? "" : BETWEEN).append(shortly(steps[from * labels.size() + to]));
        }
        out.write(line.append('\n').toString());
      }
      for (String clue : clues.keySet().stream().sorted().toList()) {
        StringBuilder line = new StringBuilder(escaped(clue));
        float[] pairs = clues.get(clue);
        for (int i = 0; i < pairs.length; i += 2) {
          line.append(BETWEEN).append((int) pairs[i]).append(' ').append(shortly(pairs[i + 1]));
        }
        out.write(line.append('\n').toString());
      }
    }
  }

  static Taught read(InputStream file) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8))) {
      List<String> labels = List.of(in.readLine().split(BETWEEN, -1));
      double[] steps = new double[labels.size() * labels.size()];
      for (int from = 0; from < labels.size(); from++) {
        String[] row = in.readLine().split(BETWEEN, -1);
        for (int to = 0; to < labels.size(); to++) {
          steps[from * labels.size() + to] = Double.parseDouble(row[to]);
        }
      }
      Map<String, float[]> clues = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        List<String> cells = new ArrayList<>(List.of(line.split(BETWEEN, -1)));
        float[] pairs = new float[2 * (cells.size() - 1)];
        for (int i = 1; i < cells.size(); i++) {
          String cell = cells.get(i);
          int space = cell.indexOf(' ');
          pairs[2 * i - 2] = Integer.parseInt(cell, 0, space, 10);
          pairs[2 * i - 1] = Float.parseFloat(cell.substring(space + 1));
        }
        clues.put(meant(cells.get(0)), pairs);
      }
      return new Taught(labels, steps, clues);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shortly(double weight) {
    return String.valueOf(Math.round(weight * 1000) / 1000.0);
  }

  private static String escaped(String clue) {
    return clue.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
  }

  private static String meant(String escaped) {
    StringBuilder clue = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\' && i + 1 < escaped.length()) {
        i++;
        char of = escaped.charAt(i);
        clue.append(of == 'n' ? '\n' : of == 't' ? '\t' : of == 'r' ? '\r' : of);
      } else {
        clue.append(c);
      }
    }
    return clue.toString();
  }
}
