// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.finding.Searched;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.FrameSightings;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;
import sable.pipeline.picture.StillPicture;
import sable.pipeline.picture.Tracker;
import sable.pipeline.place.Place;
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
    this.words = words.stream().filter(d -> d.runsFor().stream().anyMatch(wanted::asks)).toList();
    this.eyes =
        eyes.stream()
            .filter(e -> e.searched().stream().anyMatch(s -> wanted.asks(s.category())))
            .toList();
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
    searchTexts(reading, Known.nothing(), found);
    reading.pictures().forEach(picture -> searchPicture(picture, found));
    reading.footage().forEach(film -> searchFilm(film, found));
    return new Result(named(found), new LookedFor(words, eyes, wanted).in(reading));
  }

  /**
   * The findings of an item with what its texts hold beside them, as {@link Mentioned#merged}: for
   * detectors that mostly find what is known.
   */
  public List<Finding> withMore(Reading reading, List<Finding> found) {
    Known known = Known.of(found);
    List<Finding> more = new ArrayList<>();
    searchTexts(reading, known, more);
    return Mentioned.merged(found, known, named(more));
  }

  private List<Finding> named(List<Finding> found) {
    List<Finding> named = new ArrayList<>();
    for (Finding finding : ReadTwice.joined(found)) {
      if (wanted.takes(finding.category(), finding.confidence())) {
        named.add(finding.named(new FindingId("f" + (named.size() + 1))));
      }
    }
    return named;
  }

  private void searchTexts(Reading reading, Known known, List<Finding> found) {
    for (TextLayer layer : reading.texts()) {
      for (TextMatch match : Strongest.of(new PartSearch(words, wanted).look(layer.text()))) {
        List<Place> places = layer.placesOf(match.start(), match.end());
        boolean showsNowhere = places.size() == 1;
        if (showsNowhere
            && known.covers(match.category(), layer.part(), match.start(), match.end())) {
          continue;
        }
        found.add(
            new Finding(
                UNNAMED,
                match.category(),
                match.confidence(),
                layer.text().substring(match.start(), match.end()),
                match.evidence(),
                places));
      }
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
}
