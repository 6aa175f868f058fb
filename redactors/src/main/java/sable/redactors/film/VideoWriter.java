// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import sable.gpu.film.FilmFacts;
import sable.gpu.film.FilmLimits;
import sable.gpu.film.FilmMasker;
import sable.gpu.film.FilmRefused;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Copy;
import sable.pipeline.plan.Plan;

/** Writes a film anew, one pass from decoder to encoder, masks burned into the frames. */
final class VideoWriter {

  static final String FRAMES = "frames";
  static final String TIMES = "times";
  static final String TIME_BASE = "timeBase";
  static final String FIRST = "first";
  static final String ORIGIN = "origin";
  static final String STREAM = "stream";
  static final String WIDTH = "width";
  static final String HEIGHT = "height";

  private VideoWriter() {}

  static Outcome<Copy> write(
      Path source, FilmFacts facts, Plan plan, Path folder, FilmLimits limits) {
    Optional<Masks> masks =
        Masks.of(plan, facts.streamIndex(), VideoReader.kernel(facts.timeBase()));
    if (masks.isEmpty()) {
      return misplaced();
    }
    Path file = folder.resolve("copy.mp4");
    Outcome<Copy> copy = write(source, masks.get(), file, limits);
    if (copy.reason().isPresent()) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException("a useless copy cannot be removed", e);
      }
    }
    return copy;
  }

  private static Outcome<Copy> write(Path source, Masks masks, Path file, FilmLimits limits) {
    Times times = new Times();
    FilmMasker.Copied copied;
    try {
      copied =
          FilmMasker.copy(
              source,
              file,
              limits,
              (pts, frame) -> {
                times.add(pts);
                return masks.painted(pts);
              });
    } catch (FilmRefused e) {
      return VideoReader.refused(e);
    }
    if (copied.tally().damaged()) {
      return VideoReader.damaged(copied.tally());
    }
    if (!masks.allUsed()) {
      return misplaced();
    }
    FilmFacts facts = copied.facts();
    return Outcome.done(
        new Copy(
            file,
            new MediaType("video/mp4"),
            "mp4",
            Map.of(
                FRAMES, String.valueOf(times.frames()),
                FIRST, String.valueOf(times.first() - copied.originTicks()),
                TIMES, times.digest(),
                TIME_BASE, facts.timeBase().toString(),
                ORIGIN, String.valueOf(copied.originTicks()),
                STREAM, String.valueOf(facts.streamIndex()),
                WIDTH, String.valueOf(facts.widthPx()),
                HEIGHT, String.valueOf(facts.heightPx())),
            VideoReader.leftOut(facts)));
  }

  private static Outcome<Copy> misplaced() {
    return Outcome.withheld(
        Reason.Code.NOT_UNDERSTOOD,
        "Something is to be hidden at a place or time that this film does not have. Search it again.");
  }
}
