// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;
import sable.pipeline.policy.Policy;

/**
 * The schedule of a release for the one who asked: neutral names, kinds of files, how far each was
 * released, how many redactions on which ground with the ground's plain reason, what is withheld as
 * a number and a code. Of what kind the hidden was is not told: that a file holds an informant's
 * marker is as much as its words. Items are numbered from 1 in the order of the bundle, containers
 * having no number.
 */
record Schedule(ReleaseFacts facts, List<Line> lines, List<Certificate.LookedLine> looked) {

  /**
   * An item.
   *
   * @param file neutral name, empty where it is withheld
   * @param kind of the copy, empty where it is withheld
   * @param redactions how many, by ground
   * @param leftOut what the copy lacks beside the hidden
   */
  record Line(
      int number,
      Optional<String> file,
      String kind,
      Optional<Reason.Code> withheld,
      Map<String, Integer> redactions,
      List<String> leftOut) {

    String redacted() {
      return redactions.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + entry.getValue())
          .collect(Collectors.joining("; "));
    }

    /** The grounds with their plain reasons; of a ground outside the table, its code alone. */
    String grounds() {
      return redactions.keySet().stream()
          .map(ground -> ground + Policy.reason(ground).map(reason -> ": " + reason).orElse(""))
          .collect(Collectors.joining("; "));
    }

    /** How much of the item leaves. */
    String extent() {
      if (withheld.isPresent()) {
        return "none";
      }
      return redactions.isEmpty() && leftOut.isEmpty() ? "all" : "part";
    }

    String outcome() {
      return withheld.isPresent() ? "withheld" : "released";
    }

    String reason() {
      return withheld.map(Schedule::code).orElse("");
    }
  }

  static Schedule of(ReleaseFacts facts, List<Numbered> items) {
    List<Line> lines =
        items.stream().filter(item -> item.number().isPresent()).map(Schedule::line).toList();
    return new Schedule(facts, lines, looked(items));
  }

  static String code(Reason.Code code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int withheld() {
    return (int) lines.stream().filter(line -> line.withheld().isPresent()).count();
  }

  String csv() {
    Csv csv =
        new Csv(
            "number",
            "file",
            "kind",
            "outcome",
            "reason",
            "redactions",
            "left out",
            "extent",
            "grounds");
    for (Line line : lines) {
      csv.line(
          "%04d".formatted(line.number()),
          line.file().orElse(""),
          line.kind(),
          line.outcome(),
          line.reason(),
          line.redacted(),
          String.join("; ", line.leftOut()),
          line.extent(),
          line.grounds());
    }
    return csv.toString();
  }

  private static Line line(Numbered item) {
    int number = item.number().orElseThrow();
    return item.item()
        .fold(
            released ->
                new Line(
                    number,
                    item.file(),
                    kind(released.copy().mediaType()),
                    Optional.empty(),
                    redactions(released.decided()),
                    released.copy().leftOut()),
            held ->
                new Line(
                    number,
                    Optional.empty(),
                    "",
                    Optional.of(held.reason().code()),
                    Map.of(),
                    List.of()),
            opened -> {
              throw new IllegalStateException("a container has no number");
            });
  }

  private static Map<String, Integer> redactions(List<ReleaseItem.Decided> decided) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ReleaseItem.Decided one : decided) {
      if (one.hidden()) {
        counts.merge(one.proposal().ground(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static List<Certificate.LookedLine> looked(List<Numbered> items) {
    Map<Category, Map<String, Map<Searched.Extent, Integer>>> counts =
        new EnumMap<>(Category.class);
    for (Numbered item : items) {
      item
          .item()
          .fold(
              ReleaseItem.Released::searched,
              held -> List.<Searched>of(),
              opened -> List.<Searched>of())
          .stream()
          .map(s -> new Certificate.LookedLine(s.category(), s.by(), s.extent(), 1))
          .distinct()
          .forEach(
              line ->
                  counts
                      .computeIfAbsent(line.category(), c -> new TreeMap<>())
                      .computeIfAbsent(line.by(), by -> new EnumMap<>(Searched.Extent.class))
                      .merge(line.extent(), 1, Integer::sum));
    }
    List<Certificate.LookedLine> lines = new ArrayList<>();
    counts.forEach(
        (category, byWhom) ->
            byWhom.forEach(
                (by, extents) ->
                    extents.forEach(
                        (extent, n) ->
                            lines.add(new Certificate.LookedLine(category, by, extent, n)))));
    return lines;
  }

  private static String kind(MediaType type) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("application/pdf", "PDF document");
    kinds.put("image/", "picture");
    kinds.put("video/", "film");
    kinds.put("audio/", "sound");
    kinds.put("text/", "text");
    return kinds.entrySet().stream()
        .filter(kind -> type.value().startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(type.value());
  }
}
