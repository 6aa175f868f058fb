// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.MediaType;
import sable.pipeline.person.People;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.place.Track;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.Policy;
import sable.pipeline.policy.Proposal;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.CaseFiles;
import sable.worker.casefile.FindingRow;
import sable.worker.casefile.FindingTable;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.RequestRow;
import sable.worker.casefile.RequestState;
import sable.worker.desk.Desk.FindingView;
import sable.worker.desk.Desk.NewFinding;
import sable.worker.ledger.Ledger;
import sable.worker.release.Manner;
import sable.worker.vault.CaseId;
import sable.worker.vault.Vault;
import sable.worker.work.Joining;

/**
 * Files what a person drew or marked. A place that the item's kind has no use for is refused: it
 * would look hidden and not be. A name is then looked for in the rest of the bundle.
 */
final class Drawing {
  private static final String RULE = "drawn by hand";
  private static final int MOST_PLACES = 1000;
  private static final MediaType PDF = new MediaType("application/pdf");

  /** How far a box may reach out by the rounding of its numbers, in its unit. */
  private static final double ROUNDED = 1;

  private final CaseFiles files;
  private final Vault vault;
  private final Ledger ledger;
  private final Joining joining;
  private final Refusals refusals;
  private final Clock clock;

  Drawing(
      CaseFiles files,
      Vault vault,
      Ledger ledger,
      Joining joining,
      Refusals refusals,
      Clock clock) {
    this.files = files;
    this.vault = vault;
    this.ledger = ledger;
    this.joining = joining;
    this.refusals = refusals;
    this.clock = clock;
  }

  FindingView add(String request, String itemId, NewFinding asked, String actor) {
    refusals.known(actor);
    Category category =
        Refusals.valid(() -> Category.of(asked.category()))
            .orElseThrow(() -> Refusals.invalid("There is no such category."));
    String why = Refusals.why(asked.why());
    if (asked.places().isEmpty() || asked.places().size() > MOST_PLACES) {
      throw Refusals.invalid("A finding has 1 to " + MOST_PLACES + " places.");
    }
    ItemRow seen = files.read(request, file -> Refusals.decidable(file, itemId));
    String text = text(request, seen, asked.places());
    Finding finding =
        new Finding(new FindingId("f0"), category, 1.0, text, Evidence.of(RULE), asked.places());
    return files.change(request, file -> file(file, itemId, finding, why, actor));
  }

  private FindingView file(
      CaseFile file, String itemId, Finding finding, String why, String actor) {
    RequestRow request = Refusals.in(file, "adding", RequestState.OPEN);
    ItemRow item = Refusals.decidable(file, itemId);
    Proposal proposal =
        Policy.of(request.regime(), request.subjects())
            .propose(finding, People.of(List.of(), request.subjects()));
    FindingRow row =
        FindingRow.of(
            new Proposal(
                finding, Action.PROPOSE, proposal.ground(), proposal.whose(), Optional.empty()),
            FindingRow.Origin.HAND);
    int number = file.found().insert(item.id(), List.of(row)).get(0).number();
    file.acted(actor);
    file.found()
        .decide(
            item.id(),
            Map.of(number, new FindingTable.Choice(Optional.of(Verdict.HIDE), why, Manner.SINGLE)),
            actor,
            clock.instant());
    if (finding.category() == Category.PERSON_NAME && !finding.text().isBlank()) {
      joining.again(file, item);
    }
    file.touch(item.id());
    ledger.append(file.handle(), actor, "finding-added", file.id(), item.id() + " f" + number);
    return file.found().of(item.id()).stream()
        .filter(f -> f.number() == number)
        .map(Views::finding)
        .findFirst()
        .orElseThrow();
  }

  /** The words under the first span; refused where a place does not lie in the item. */
  private String text(String request, ItemRow item, List<Place> places) {
    String first = "";
    for (Place place : places) {
      String words =
          place.<String>fold(
              span -> words(request, item, span),
              box ->
                  checked(
                      onPage(item, box),
                      "A box lies on a page or picture of the item, in pt on a PDF's page and in"
                          + " px on a picture."),
              track ->
                  checked(
                      inFilm(item, track),
                      "A track lies in a stream of pictures of the item, in its time base, with"
                          + " boxes on the picture."),
              time -> checked(film(item), "Only films have times."),
              part -> checked(false, "Parts of a file cannot be marked by hand."));
      first = first.isEmpty() ? words : first;
    }
    return first;
  }

  private String words(String request, ItemRow item, Span span) {
    ItemRow.Text text =
        item.content().texts().stream()
            .filter(t -> t.part().equals(span.part()))
            .findFirst()
            .orElseThrow(() -> Refusals.invalid("The item has no such text."));
    String all;
    try (var in = vault.read(new CaseId(request), text.digest())) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be read from the vault", e);
    }
    if (span.start() >= span.end() || span.end() > all.length()) {
      throw Refusals.invalid("A marked span lies in the text and is not empty.");
    }
    return all.substring(span.start(), span.end());
  }

  private static boolean onPage(ItemRow item, Box box) {
    Box.Unit unit = item.content().mediaType().equals(Optional.of(PDF)) ? Box.Unit.PT : Box.Unit.PX;
    return box.unit() == unit
        && item.content().previews().stream()
            .anyMatch(
                p -> p.timeBase().isEmpty() && p.page() == box.page() && within(p, box.rect()));
  }

  private static boolean inFilm(ItemRow item, Track track) {
    return item.content().previews().stream()
        .anyMatch(
            p ->
                p.stream().equals(Optional.of(track.stream()))
                    && p.timeBase().equals(Optional.of(track.timeBase()))
                    && track.boxes().stream().allMatch(at -> within(p, at.rect())));
  }

  private static boolean within(ItemRow.Preview shown, Rect rect) {
    return rect.x() > -ROUNDED
        && rect.y() > -ROUNDED
        && rect.x() + rect.w() < shown.width() + ROUNDED
        && rect.y() + rect.h() < shown.height() + ROUNDED;
  }

  private static boolean film(ItemRow item) {
    return item.content().previews().stream().anyMatch(p -> p.timeBase().isPresent());
  }

  private static String checked(boolean fits, String otherwise) {
    if (!fits) {
      throw Refusals.invalid(otherwise);
    }
    return "";
  }
}
