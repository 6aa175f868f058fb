// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import sable.gpu.film.FilmLimits;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Source;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;

/**
 * MP4, MOV and MKV whose picture is H.264 or H.265. Boxes are in pixels of the displayed frame,
 * times in ticks of the picture stream's time base. The copy is an MP4 with one H.264 stream at the
 * same times; sound and everything else of the original stay behind.
 */
public final class FilmMedium implements Medium {

  private static final Set<String> TYPES =
      Set.of(
          "video/mp4",
          "video/quicktime",
          "video/x-m4v",
          "video/3gpp",
          "video/3gpp2",
          "video/x-matroska",
          "application/mp4",
          "application/x-matroska");

  private final FilmLimits limits;

  /** A medium for films whose frames have at most {@code limits.pixels()}. */
  public FilmMedium(Limits limits) {
    FilmLimits standard = FilmLimits.STANDARD;
    this.limits =
        new FilmLimits(
            Math.min(standard.maxPixels(), limits.pixels()),
            standard.maxStreams(),
            standard.maxFrames(),
            standard.decoderThreads());
  }

  @Override
  public String name() {
    return "film";
  }

  @Override
  public boolean reads(MediaType type) {
    return TYPES.contains(type.value());
  }

  @Override
  public Outcome<Reading> open(Source source, Path scratch) {
    return VideoReader.read(source.file(), limits).map(VideoReader.Video::reading);
  }

  @Override
  public Outcome<Copy> write(Source source, Plan plan, Path folder) {
    return VideoReader.facts(source.file(), limits)
        .then(facts -> VideoWriter.write(source.file(), facts, plan, folder, limits));
  }

  @Override
  public CheckReport check(Copy copy, Plan plan, List<PictureDetector> eyes) {
    return new CheckReport(VideoChecks.of(copy, plan, eyes, limits));
  }

  @Override
  public int countOccurring(Path file, List<Gone> words) {
    try {
      return VideoChecks.occurring(file, words).size();
    } catch (IOException e) {
      throw new UncheckedIOException("a released file cannot be read", e);
    }
  }
}
