// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.finding.Searched;
import sable.pipeline.medium.Blind;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.FrameSightings;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;
import sable.pipeline.picture.StillPicture;
import sable.pipeline.picture.Tracker;
import sable.pipeline.place.Track;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextLayer;
import sable.pipeline.text.TextMatch;

/** Looks through an opened item with every detector, and says for what it was looked at. */
public final class Search {

  private static final FindingId UNNAMED = new FindingId("f0");

  private final List<TextDetector> words;
  private final List<PictureDetector> eyes;
  private final Tracker tracker;
  private final Wanted wanted;
  private final int lanes;

  /**
   * A search.
   *
   * @param lanes frames of a film that are looked at side by side, from 1
   */
  public Search(
      List<TextDetector> words,
      List<PictureDetector> eyes,
      Tracker tracker,
      Wanted wanted,
      int lanes) {
    this.words = List.copyOf(words);
    this.eyes = List.copyOf(eyes);
    this.tracker = tracker;
    this.wanted = wanted;
    this.lanes = lanes;
  }

  /**
   * What a search gave.
   *
   * @param findings named {@code f1}, {@code f2}, ... in the order of the item
   */
  public record Result(List<Finding> findings, List<Searched> searched) {

    public Result {
      findings = List.copyOf(findings);
      searched = List.copyOf(searched);
    }
  }

  /** Looks through an item. The same reading gives the same result. */
  public Result search(Reading reading) {
    List<Finding> found = new ArrayList<>();
    reading.texts().forEach(layer -> searchText(layer, found));
    reading.pictures().forEach(picture -> searchPicture(picture, found));
    reading.footage().forEach(film -> searchFilm(film, found));
    List<Finding> named = new ArrayList<>();
    for (Finding finding : found) {
      if (wanted.takes(finding.category(), finding.confidence())) {
        named.add(finding.named(new FindingId("f" + (named.size() + 1))));
      }
    }
    return new Result(named, searched(reading));
  }

  private void searchText(TextLayer layer, List<Finding> found) {
    List<TextMatch> matches = new ArrayList<>();
    words.forEach(detector -> matches.addAll(detector.find(layer.text())));
    for (TextMatch match : Strongest.of(matches)) {
      found.add(
          new Finding(
              UNNAMED,
              match.category(),
              match.confidence(),
              layer.text().substring(match.start(), match.end()),
              match.evidence(),
              layer.placesOf(match.start(), match.end())));
    }
  }

  private void searchPicture(StillPicture still, List<Finding> found) {
    still.show(
        picture -> {
          for (PictureDetector detector : eyes) {
            for (Sighting sighting : detector.look(picture)) {
              found.add(
                  new Finding(
                      UNNAMED,
                      sighting.category(),
                      sighting.score(),
                      "",
                      Evidence.of(rule(detector, sighting.category())),
                      List.of(still.place(sighting.rect()))));
            }
          }
        });
  }

  private void searchFilm(Footage film, List<Finding> found) {
    List<FrameSightings> frames = new FrameSearch(eyes, lanes).look(film);
    for (Tracker.Followed thing : tracker.join(frames, film.timeBase())) {
      found.add(
          new Finding(
              UNNAMED,
              thing.category(),
              thing.confidence(),
              "",
              new Evidence(
                  ruleOf(thing.category()),
                  Optional.empty(),
                  List.of("seen in " + thing.seenIn() + " of " + thing.boxes().size() + " frames")),
              List.of(new Track(film.stream(), film.timeBase(), thing.boxes()))));
    }
  }

  private String ruleOf(Category category) {
    return eyes.stream()
        .filter(e -> e.searched().stream().anyMatch(s -> s.category() == category))
        .findFirst()
        .map(e -> rule(e, category))
        .orElse(category.code());
  }

  private static String rule(PictureDetector detector, Category category) {
    return detector.searched().stream()
        .filter(s -> s.category() == category)
        .map(Searched::by)
        .findFirst()
        .orElse(category.code());
  }

  private List<Searched> searched(Reading reading) {
    List<Searched> all = new ArrayList<>();
    Optional<String> unread = blindness(reading, Category.Kind.WORDS);
    if (!reading.texts().isEmpty() || unread.isPresent()) {
      for (TextDetector detector : words) {
        detector.categories().stream()
            .sorted()
            .filter(wanted::asks)
            .forEach(c -> all.add(lookedAt(c, detector.by(), !reading.texts().isEmpty(), unread)));
      }
    }
    Optional<String> unseen = blindness(reading, Category.Kind.PICTURE);
    boolean seen = !reading.pictures().isEmpty() || !reading.footage().isEmpty();
    if (seen || unseen.isPresent()) {
      for (PictureDetector detector : eyes) {
        for (Searched searched : detector.searched()) {
          if (wanted.asks(searched.category())) {
            all.add(
                searched.extent() == Searched.Extent.NONE
                    ? searched
                    : unseen.isEmpty()
                        ? searched
                        : lookedAt(searched.category(), searched.by(), seen, unseen));
          }
        }
      }
    }
    blindness(reading, Category.Kind.SOUND)
        .filter(note -> wanted.asks(Category.SPEECH))
        .ifPresent(note -> all.add(Searched.none(Category.SPEECH, note)));
    return all;
  }

  private static Searched lookedAt(
      Category category, String by, boolean some, Optional<String> blind) {
    if (!some) {
      return Searched.none(category, blind.orElse("nothing to look at"));
    }
    return blind.isEmpty()
        ? Searched.all(category, by)
        : new Searched(category, by, Searched.Extent.PART, blind);
  }

  private static Optional<String> blindness(Reading reading, Category.Kind kind) {
    List<String> notes =
        reading.blind().stream().filter(b -> b.kind() == kind).map(Blind::note).distinct().toList();
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes));
  }

  /**
   * Of matches that lie in one another, the strongest; what an officer asked to hide always stays.
   */
  static final class Strongest {

    private Strongest() {}

    static List<TextMatch> of(List<TextMatch> matches) {
      List<TextMatch> byStrength = new ArrayList<>(matches);
      byStrength.sort(
          Comparator.comparingDouble(TextMatch::confidence)
              .thenComparingInt(m -> m.end() - m.start())
              .reversed()
              .thenComparingInt(TextMatch::start)
              .thenComparing(TextMatch::category));
      List<TextMatch> kept = new ArrayList<>();
      java.util.TreeMap<Integer, TextMatch> byStart = new java.util.TreeMap<>();
      for (TextMatch match : byStrength) {
        if (match.category() == Category.TERM) {
          kept.add(match);
          continue;
        }
        java.util.Map.Entry<Integer, TextMatch> before = byStart.floorEntry(match.start());
        if (before == null || before.getValue().end() < match.end()) {
          kept.add(match);
          byStart.merge(match.start(), match, (a, b) -> a.end() >= b.end() ? a : b);
        }
      }
      kept.sort(
          Comparator.comparingInt(TextMatch::start)
              .thenComparingInt(TextMatch::end)
              .thenComparing(TextMatch::category));
      return kept.stream().distinct().toList();
    }
  }
}
