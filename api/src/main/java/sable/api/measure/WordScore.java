// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well findings hide labelled words: a mention is found when every letter and digit of it lies
 * in findings. Offsets are UTF-16 code units. Measures as in the Text Anonymization Benchmark: next
 * to the recall of mentions stands that of entities, which are found when all their mentions are.
 */
public final class WordScore {

  /** What is flagged and never hidden by itself covers nothing but its own labels. */
  private static final Set<String> FLAGGED =
      Set.of("identifying-description", "special-category", "criminal-offence");

  private final Map<String, Tally> byCategory = new TreeMap<>();
  private final Map<String, Tally> byBucket = new TreeMap<>();
  private final Map<String, Map<String, Boolean>> entities = new TreeMap<>();
  private final Map<String, Boolean> leaking = new LinkedHashMap<>();
  private final List<Stray> misses = new ArrayList<>();
  private final List<Stray> strays = new ArrayList<>();
  private final Set<String> labelled = new TreeSet<>();

  /**
   * A labelled mention.
   *
   * @param category a code of Sable's, or a name of the set's own for what is not looked for
   * @param wanted whether it is something that is looked for
   * @param entity whose mention it is, unique within the document; empty where that is not said
   * @param buckets what its figures are broken down by, such as {@code origin welsh}
   */
  public record Label(
      String category, int start, int end, boolean wanted, String entity, List<String> buckets) {

    public Label {
      buckets = List.copyOf(buckets);
    }

    /** A mention of something that is looked for. */
    public Label(String category, int start, int end) {
      this(category, start, end, true, "", List.of());
    }
  }

  /** A finding, with the rule that gave it. */
  public record Found(String category, int start, int end, String rule) {}

  /** A mention that stays, or a finding that touches no label; the words are personal data. */
  public record Stray(
      String document, int start, int end, String category, String rule, String words) {

    /** The place, without the words. */
    public String place() {
      return "%s %d-%d %s %s".formatted(document, start, end, category, rule).strip();
    }

    @Override
    public String toString() {
      return place();
    }
  }

  private static final class Tally {
    private int labels;
    private int same;
    private int any;
    private int found;
    private int right;

    double recall() {
      return labels == 0 ? 0 : same / (double) labels;
    }

    double precision() {
      return found == 0 ? 0 : right / (double) found;
    }

    /** The mean of precision and recall in which recall weighs twice as much. */
    double f2() {
      double p = precision();
      double r = recall();
      return p + r == 0 ? 0 : 5 * p * r / (4 * p + r);
    }

    void add(Tally other) {
      labels += other.labels;
      same += other.same;
      any += other.any;
      found += other.found;
      right += other.right;
    }
  }

  /** Counts a document. */
  public void document(String name, String text, List<Label> labels, List<Found> findings) {
    leaking.put(name, false);
    for (Label label : labels) {
      count(name, text, label, findings);
    }
    for (Found finding : findings) {
      Tally tally = byCategory.computeIfAbsent(finding.category(), c -> new Tally());
      tally.found++;
      if (labels.stream().anyMatch(l -> touches(l, finding))) {
        tally.right++;
      } else {
        strays.add(
            new Stray(
                name,
                finding.start(),
                finding.end(),
                finding.category(),
                finding.rule(),
                text.substring(finding.start(), finding.end())));
      }
    }
  }

  private void count(String name, String text, Label label, List<Found> findings) {
    Tally tally = byCategory.computeIfAbsent(label.category(), c -> new Tally());
    boolean same = covered(text, label, findings, true);
    boolean any = same || covered(text, label, findings, false);
    add(tally, same, any);
    for (String bucket : label.buckets()) {
      add(byBucket.computeIfAbsent(bucket, b -> new Tally()), same, any);
    }
    if (!label.entity().isEmpty()) {
      entities
          .computeIfAbsent(label.category(), c -> new TreeMap<>())
          .merge(name + " " + label.entity(), any, Boolean::logicalAnd);
    }
    if (label.wanted()) {
      labelled.add(label.category());
      if (!any) {
        leaking.put(name, true);
        misses.add(
            new Stray(
                name,
                label.start(),
                label.end(),
                label.category(),
                "",
                text.substring(label.start(), label.end())));
      }
    }
  }

  private static void add(Tally tally, boolean same, boolean any) {
    tally.labels++;
    tally.same += same ? 1 : 0;
    tally.any += any ? 1 : 0;
  }

  private static boolean touches(Label label, Found finding) {
    return label.category().equals(finding.category())
        && label.start() < finding.end()
        && finding.start() < label.end();
  }

  private static boolean covered(String text, Label label, List<Found> findings, boolean same) {
    BitSet hidden = new BitSet(text.length());
    for (Found finding : findings) {
      boolean own = finding.category().equals(label.category());
      if (own || (!same && !FLAGGED.contains(finding.category()))) {
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
   * The tables: mentions, the share found under their own category and under any, how many of the
   * findings touch a label of their category, and F2; the same by bucket without findings;
   * entities; the share of documents in which something that is looked for stays. The line "all" is
   * over the categories that are labelled and looked for.
   */
  public List<String> report() {
    Table table =
        new Table("category", "mentions", "recall", "hidden", "findings", "precision", "F2");
    Tally all = new Tally();
    byCategory.forEach(
        (category, t) -> {
          row(table, category, t);
          if (labelled.contains(category)) {
            all.add(t);
          }
        });
    row(table, "all", all);
    List<String> lines = new ArrayList<>(table.lines());
    lines.addAll(buckets());
    lines.addAll(whole());
    long leaks = leaking.values().stream().filter(l -> l).count();
    lines.add(
        "documents in which something that is looked for stays  %d of %d"
            .formatted(leaks, leaking.size()));
    return lines;
  }

  private static void row(Table table, String name, Tally t) {
    table.row(
        name,
        t.labels,
        t.labels == 0 ? "-" : share(t.same, t.labels),
        t.labels == 0 ? "-" : share(t.any, t.labels),
        t.found,
        t.found == 0 ? "-" : share(t.right, t.found),
        t.labels == 0 || t.found == 0 ? "-" : "%.3f".formatted(t.f2()));
  }

  private List<String> buckets() {
    if (byBucket.isEmpty()) {
      return List.of();
    }
    Table table = new Table("broken down", "mentions", "recall", "hidden");
    byBucket.forEach(
        (bucket, t) ->
            table.row(bucket, t.labels, share(t.same, t.labels), share(t.any, t.labels)));
    return table.lines();
  }

  private List<String> whole() {
    if (entities.isEmpty()) {
      return List.of();
    }
    Table table = new Table("all mentions of one hidden", "entities", "share");
    entities.forEach(
        (category, one) ->
            table.row(
                category,
                one.size(),
                share((int) one.values().stream().filter(h -> h).count(), one.size())));
    return table.lines();
  }

  private static String share(int part, int whole) {
    return "%.3f".formatted(part / (double) whole);
  }

  /** Mentions that stay. */
  public List<Stray> misses() {
    return List.copyOf(misses);
  }

  /** Findings of a labelled category that touch no label. */
  public List<Stray> strays() {
    return strays.stream().filter(s -> labelled.contains(s.category())).toList();
  }
}
