// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
 * JPEG and PNG. The first picture of a file as it is displayed; boxes are in pixels of that
 * picture. The copy is made of pixels alone, in the format of the original.
 */
public final class PhotoMedium implements Medium {

  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

  private final Limits limits;

  /** A medium for pictures of at most {@code limits.pixels()}. */
  public PhotoMedium(Limits limits) {
    this.limits = limits;
  }

  @Override
  public String name() {
    return "photo";
  }

  @Override
  public boolean reads(MediaType type) {
    return TYPES.contains(type.value());
  }

  @Override
  public Outcome<Reading> open(Source source, Path scratch) {
    return PhotoReader.read(source.file(), limits).map(PhotoReader.Photo::reading);
  }

  @Override
  public Outcome<Copy> write(Source source, Plan plan, Path folder) {
    return PhotoReader.read(source.file(), limits)
        .then(photo -> PhotoWriter.write(photo, plan, folder));
  }

  @Override
  public CheckReport check(Copy copy, Plan plan, List<PictureDetector> eyes) {
    return new CheckReport(PhotoChecks.of(copy, plan, eyes, limits));
  }

  @Override
  public int countOccurring(Path file, List<Gone> words) {
    try {
      return PhotoChecks.occurring(file, words).size();
    } catch (IOException e) {
      throw new UncheckedIOException("a released file cannot be read", e);
    }
  }
}
