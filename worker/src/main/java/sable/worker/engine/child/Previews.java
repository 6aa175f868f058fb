// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.MediaType;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.StillPicture;
import sable.pipeline.place.Track;
import sable.worker.engine.Engines;

/**
 * Pictures of an item for a reviewer: the photo; every page of a document; of a film frames spread
 * evenly from its start to its end, and of everything that was followed its first, middle and last
 * frame. Texts have none.
 */
final class Previews {

  private static final int MOST_EVEN_FRAMES = 300;
  private static final int MOST_FOLLOWED_FRAMES = 700;
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
    EvenFrames even = new EvenFrames(film.timeBase(), MOST_EVEN_FRAMES);
    SortedMap<Long, Engines.Preview> shown = new TreeMap<>();
    Set<Long> followed = new HashSet<>();
    film.forEachFrame(
        (pts, picture) -> {
          boolean asked = wanted.contains(pts) && followed.size() < MOST_FOLLOWED_FRAMES;
          if (wanted.contains(pts) && !asked) {
            notShown.add(
                "Of what was followed in the film %d frames are shown and no more."
                    .formatted(MOST_FOLLOWED_FRAMES));
          }
          List<Long> thinned = even.offer(pts);
          if (asked) {
            followed.add(pts);
          }
          if (asked || even.holds(pts)) {
            shown.put(pts, preview(film, pts, picture));
          }
          thinned.stream().filter(t -> !followed.contains(t)).forEach(t -> drop(shown, t));
        });
    if (even.spacingSeconds() > 1) {
      notShown.add(
          "Of the film a frame every %d seconds is shown, and the beginning, middle and end of"
                  .formatted(even.spacingSeconds())
              + " what was followed: watch the rest with another program.");
    }
    all.addAll(shown.values());
  }

  private Engines.Preview preview(Footage film, long pts, Picture picture) {
    String name = "frame-%d-%d.jpg".formatted(film.stream(), pts);
    JpegFile.Size size = JpegFile.write(picture, folder.resolve(name));
    return new Engines.Preview(
        name,
        0,
        Optional.of(film.stream()),
        Optional.of(pts),
        Optional.of(film.timeBase()),
        size.widthPx(),
        size.heightPx(),
        picture.widthPx(),
        picture.heightPx());
  }

  private void drop(SortedMap<Long, Engines.Preview> shown, long pts) {
    Engines.Preview thinned = shown.remove(pts);
    if (thinned != null) {
      try {
        Files.deleteIfExists(folder.resolve(thinned.file()));
      } catch (IOException e) {
        throw new UncheckedIOException("a preview cannot be removed", e);
      }
    }
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
}
