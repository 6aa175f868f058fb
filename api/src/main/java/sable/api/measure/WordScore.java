// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well findings hide labelled words: a mention is found when every letter and digit of it lies
 * in a finding. Offsets are UTF-16 code units.
 */
public final class WordScore {

  private final Map<String, Tally> byCategory = new TreeMap<>();
  private final Map<String, Boolean> leaking = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  /**
   * A labelled mention: a code of Sable's, or a name of the set's own for what is not looked for.
   */
  public record Label(String category, int start, int end) {}

  /** A finding. */
  public record Found(String category, int start, int end) {}

  private static final class Tally {
    private int labels;
    private int same;
    private int any;
    private int found;
    private int right;
  }

  /** Counts a document. */
  public void document(String name, String text, List<Label> labels, List<Found> findings) {
    leaking.put(name, false);
    for (Label label : labels) {
      Tally tally = tally(label.category());
      tally.labels++;
      tally.same += covered(text, label, findings, true) ? 1 : 0;
      if (covered(text, label, findings, false)) {
        tally.any++;
      } else {
        leaking.put(name, true);
        misses.add(name + " " + label.start() + "-" + label.end() + " " + label.category());
      }
    }
    for (Found finding : findings) {
      Tally tally = tally(finding.category());
      tally.found++;
      tally.right +=
          labels.stream()
                  .anyMatch(
                      l ->
                          l.category().equals(finding.category())
                              && l.start() < finding.end()
                              && finding.start() < l.end())
              ? 1
              : 0;
    }
  }

  private Tally tally(String category) {
    return byCategory.computeIfAbsent(category, c -> new Tally());
  }

  private static boolean covered(String text, Label label, List<Found> findings, boolean same) {
    BitSet hidden = new BitSet(text.length());
    for (Found finding : findings) {
      if (!same || finding.category().equals(label.category())) {
        hidden.set(finding.start(), Math.min(finding.end(), text.length()));
      }
    }
    for (int i = label.start(); i < label.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) && !hidden.get(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The table: mentions, the share found under their own category and under any, and how many of
   * the findings touch a label of their category.
   */
  public List<String> report() {
    Table table =
        new Table("category", "mentions", "found as such", "hidden", "findings", "precision");
    byCategory.forEach(
        (category, t) ->
            table.row(
                category,
                t.labels,
                t.labels == 0 ? "-" : "%.3f".formatted(t.same / (double) t.labels),
                t.labels == 0 ? "-" : "%.3f".formatted(t.any / (double) t.labels),
                t.found,
                t.found == 0 ? "-" : "%.3f".formatted(t.right / (double) t.found)));
    List<String> lines = new ArrayList<>(table.lines());
    long leaks = leaking.values().stream().filter(l -> l).count();
    lines.add(
        "documents in which a labelled mention stays  %d of %d".formatted(leaks, leaking.size()));
    return lines;
  }

  /** Mentions that stay, by place: content is never printed. */
  public List<String> misses() {
    return List.copyOf(misses);
  }
}
