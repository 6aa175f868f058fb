// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.Reason;
import sable.pipeline.place.Place;
import sable.pipeline.plan.Decision;
import sable.pipeline.policy.Proposal;

/** The schedules that stay inside: every finding with its reasons, and the names. */
final class InternalSchedule {

  private InternalSchedule() {}

  static String full(List<Numbered> items) {
    Csv csv =
        new Csv(
            "number",
            "file",
            "original",
            "media type",
            "outcome",
            "reason",
            "finding",
            "category",
            "text",
            "places",
            "confidence",
            "rule",
            "proposed",
            "ground",
            "whose",
            "person",
            "decided",
            "by",
            "when",
            "why");
    for (Numbered item : items) {
      if (item.item().decided().isEmpty()) {
        csv.line(cells(item, Optional.empty()));
      }
      item.item().decided().forEach(one -> csv.line(cells(item, Optional.of(one))));
    }
    return csv.toString();
  }

  static String names(List<Numbered> items) {
    Csv csv = new Csv("file", "original", "outcome", "sha256");
    for (Numbered item : items) {
      ReleaseItem.Original original = item.item().original();
      csv.line(
          item.file().orElse(""),
          original.name(),
          outcome(item),
          original.digest().map(digest -> digest.sha256()).orElse(""));
    }
    return csv.toString();
  }

  private static Object[] cells(Numbered item, Optional<ReleaseItem.Decided> one) {
    ReleaseItem.Original original = item.item().original();
    Optional<Proposal> proposal = one.map(ReleaseItem.Decided::proposal);
    Optional<Finding> finding = proposal.map(Proposal::finding);
    Optional<Decision> decision = one.flatMap(ReleaseItem.Decided::decision);
    return new Object[] {
      item.number().map("%04d"::formatted).orElse(""),
      item.file().orElse(""),
      original.name(),
      original.mediaType(),
      outcome(item),
      item.item().fold(released -> "", held -> reason(held.reason()), opened -> ""),
      finding.map(f -> f.id().value()).orElse(""),
      finding.map(f -> f.category().code()).orElse(""),
      finding.map(Finding::text).orElse(""),
      finding.map(f -> places(f.places())).orElse(""),
      finding.map(f -> String.format(Locale.ROOT, "%.2f", f.confidence())).orElse(""),
      finding.map(f -> f.evidence().rule()).orElse(""),
      proposal.map(p -> p.action().code()).orElse(""),
      proposal.map(Proposal::ground).orElse(""),
      proposal.map(p -> p.whose().code()).orElse(""),
      proposal.flatMap(Proposal::person).map(p -> p.value()).orElse(""),
      decision.map(d -> d.verdict().code()).orElse(finding.isPresent() ? "undecided" : ""),
      decision.map(Decision::by).orElse(""),
      decision.map(d -> d.when().toString()).orElse(""),
      decision.map(Decision::why).orElse("")
    };
  }

  private static String outcome(Numbered item) {
    return item.item().fold(released -> "released", held -> "withheld", opened -> "container");
  }

  private static String reason(Reason reason) {
    return Schedule.code(reason.code()) + ": " + reason.sentence();
  }

  private static String places(List<Place> places) {
    return places.stream().map(InternalSchedule::place).collect(Collectors.joining("; "));
  }

  private static String place(Place place) {
    return place.fold(
        span -> "%s %d-%d".formatted(span.part(), span.start(), span.end()),
        box ->
            String.format(
                Locale.ROOT,
                "page %d at %.1f %.1f, %.1f x %.1f %s",
                box.page() + 1,
                box.rect().x(),
                box.rect().y(),
                box.rect().w(),
                box.rect().h(),
                box.unit().name().toLowerCase(Locale.ROOT)),
        track ->
            "stream %d, %d frames from %d to %d ms"
                .formatted(
                    track.stream(),
                    track.boxes().size(),
                    track.timeBase().millis(track.boxes().get(0).pts()),
                    track.timeBase().millis(track.boxes().get(track.boxes().size() - 1).pts())),
        time -> "stream %d, %d to %d ms".formatted(time.stream(), time.fromMs(), time.toMs()),
        part -> part.path());
  }
}
