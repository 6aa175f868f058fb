// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.MediaType;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.StillPicture;
import sable.pipeline.place.Track;
import sable.worker.engine.Engines;

/**
 * Pictures of an item for a reviewer: the photo; every page of a document; of a film the first
 * frame, one a second for the first minute, and of everything that was followed its first, middle
 * and last frame. Texts have none.
 */
final class Previews {

  private static final int SECONDS = 60;
  private static final int MOST_FRAMES = 400;
  private static final MediaType PDF = new MediaType("application/pdf");

  private final Path folder;
  private final int mostPages;
  private final Set<String> notShown = new LinkedHashSet<>();

  Previews(Path folder) {
    this(folder, PagePreviews.MOST_PAGES);
  }

  Previews(Path folder, int mostPages) {
    this.folder = folder;
    this.mostPages = mostPages;
  }

  /** What of the item has no preview, in words for the reviewer; empty where all has one. */
  Optional<String> notShown() {
    return notShown.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notShown));
  }

  List<Engines.Preview> of(Path source, MediaType type, Reading reading, List<Finding> findings) {
    List<Engines.Preview> all = new ArrayList<>();
    if (type.equals(PDF)) {
      int missing = new PagePreviews(folder, mostPages).of(source, all);
      if (missing > 0) {
        notShown.add("Not every page is shown as a picture: look at the text as well.");
      }
    } else {
      for (StillPicture still : reading.pictures()) {
        still.show(
            picture -> {
              JpegFile.Size size = JpegFile.write(picture, file(all));
              all.add(
                  new Engines.Preview(
                      name(all),
                      still.page(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      size.widthPx(),
                      size.heightPx(),
                      picture.widthPx(),
                      picture.heightPx()));
            });
      }
    }
    reading.footage().forEach(film -> frames(film, findings, all));
    return all;
  }

  private void frames(Footage film, List<Finding> findings, List<Engines.Preview> all) {
    Set<Long> wanted = tracked(film, findings);
    SecondBySecond clock = new SecondBySecond(film);
    film.forEachFrame(
        (pts, picture) -> {
          boolean struck = clock.strikes(pts);
          if (clock.past(pts)) {
            notShown.add(
                "After its first minute the film is shown only where something was followed: watch"
                    + " the rest with another program.");
          }
          if (!struck && !wanted.contains(pts)) {
            return;
          }
          if (all.size() >= MOST_FRAMES) {
            notShown.add(
                "Of the film %d frames are shown and no more, though more was followed."
                    .formatted(MOST_FRAMES));
          } else {
            JpegFile.Size size = JpegFile.write(picture, file(all));
            all.add(
                new Engines.Preview(
                    name(all),
                    0,
                    Optional.of(film.stream()),
                    Optional.of(pts),
                    Optional.of(film.timeBase()),
                    size.widthPx(),
                    size.heightPx(),
                    picture.widthPx(),
                    picture.heightPx()));
          }
        });
  }

  private static Set<Long> tracked(Footage film, List<Finding> findings) {
    Set<Long> times = new HashSet<>();
    findings.stream()
        .flatMap(finding -> finding.places().stream())
        .filter(Track.class::isInstance)
        .map(Track.class::cast)
        .filter(track -> track.stream() == film.stream())
        .map(Track::boxes)
        .forEach(
            boxes -> {
              times.add(boxes.get(0).pts());
              times.add(boxes.get(boxes.size() / 2).pts());
              times.add(boxes.get(boxes.size() - 1).pts());
            });
    return times;
  }

  private Path file(List<Engines.Preview> before) {
    return folder.resolve(name(before));
  }

  private static String name(List<Engines.Preview> before) {
    return "preview-%05d.jpg".formatted(before.size() + 1);
  }

  /** Strikes at the first frame and then at the first of each second, for a minute. */
  private static final class SecondBySecond {
    private final Footage film;
    private OptionalLong first = OptionalLong.empty();
    private long next;

    SecondBySecond(Footage film) {
      this.film = film;
    }

    boolean strikes(long pts) {
      if (first.isEmpty()) {
        first = OptionalLong.of(pts);
      }
      long second = film.timeBase().millis(pts - first.getAsLong()) / 1000;
      if (second < next || second > SECONDS) {
        return false;
      }
      next = second + 1;
      return true;
    }

    /** Whether no more than what was followed is shown at this time. */
    boolean past(long pts) {
      return film.timeBase().millis(pts - first.orElse(pts)) / 1000 > SECONDS;
    }
  }
}
