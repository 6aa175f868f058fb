// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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

  Previews(Path folder) {
    this.folder = folder;
  }

  List<Engines.Preview> of(Path source, MediaType type, Reading reading, List<Finding> findings) {
    List<Engines.Preview> all = new ArrayList<>();
    if (type.equals(PDF)) {
      new PagePreviews(folder).of(source, all);
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
          if (all.size() < MOST_FRAMES && (struck || wanted.contains(pts))) {
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
  }
}
