// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import sable.pipeline.finding.Category;

/**
 * What was learnt: for what each clue speaks, and which label follows which. Written as text,
 * gzipped: a line of labels, a line of scores for the steps from each label, then a line for each
 * clue. Immutable; threads may share it.
 */
final class Taught {

  /** The label of what is not to be found; always the first. */
  static final String NONE = "none";

  private static final String BETWEEN = "\t";

  private final List<String> labels;
  private final List<Category> categories;
  private final double[] steps;
  private final Map<String, Leaning> clues;
  private final Chain chain;

  /**
   * A model.
   *
   * @param labels codes of categories behind {@link #NONE}
   * @param steps scores, at {@code from * labels + to}
   * @throws IllegalArgumentException where these do not belong together
   */
  Taught(List<String> labels, double[] steps, Map<String, Leaning> clues) {
    if (labels.size() < 2 || !labels.get(0).equals(NONE)) {
      throw new IllegalArgumentException("the first of two labels or more is that of nothing");
    }
    if (!Arrays.stream(steps).allMatch(Double::isFinite)
        || !clues.values().stream().allMatch(leaning -> leaning.fits(labels.size()))) {
      throw new IllegalArgumentException("scores are numbers, and of the labels given");
    }
    this.labels = List.copyOf(labels);
    this.categories = labels.stream().skip(1).map(Category::of).toList();
    this.steps = steps.clone();
    this.clues = Map.copyOf(clues);
    double[] factors = steps.clone();
    Chain.toFactors(factors);
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
        Leaning leaning = clues.get(clue);
        if (leaning != null) {
          leaning.addTo(places, place * labels.size());
        }
      }
    }
    Chain.toFactors(places);
    return new Likely(categories, chain.sums(places));
  }

  /** The words that speak most for a category, and against nothing, at a place; strongest first. */
  List<String> reasons(List<String> place, Category category) {
    int label = labels.indexOf(category.code());
    Map<String, Double> weights = new HashMap<>();
    for (String clue : place) {
      Leaning leaning = clues.get(clue);
      if (leaning != null && leaning.forRather(label, 0) > 0) {
        weights.put(clue, leaning.forRather(label, 0));
      }
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> Clues.told(e.getKey()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Writes it; the same model gives the same bytes. Closes the file. */
  void write(OutputStream file) throws IOException {
    try (Writer out = new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8)) {
      out.write(String.join(BETWEEN, labels) + '\n');
      for (int from = 0; from < labels.size(); from++) {
        StringBuilder line = new StringBuilder();
        for (int to = 0; to < labels.size(); to++) {
          line.append(to == 0 ? "" : BETWEEN)
              .append(Leaning.shortly(steps[from * labels.size() + to]));
        }
        out.write(line.append('\n').toString());
      }
      for (Map.Entry<String, Leaning> clue : new TreeMap<>(clues).entrySet()) {
        out.write(escaped(clue.getKey()) + BETWEEN + clue.getValue().written() + '\n');
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also where it is another file
   */
  static Taught read(InputStream file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8))) {
      List<String> labels = List.of(line(in).split(BETWEEN, -1));
      double[] steps = new double[labels.size() * labels.size()];
      for (int from = 0; from < labels.size(); from++) {
        String[] row = line(in).split(BETWEEN, -1);
        for (int to = 0; to < labels.size(); to++) {
          steps[from * labels.size() + to] = Double.parseDouble(row[to]);
        }
      }
      Map<String, Leaning> clues = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int end = line.indexOf(BETWEEN);
        clues.put(meant(line.substring(0, end)), Leaning.read(line.substring(end + 1)));
      }
      return new Taught(labels, steps, clues);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("this is no model of words", e);
    }
  }

  private static String line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the model of words is cut off");
    }
    return line;
  }

  private static String escaped(String clue) {
    return clue.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replace("\r", "\\r");
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
