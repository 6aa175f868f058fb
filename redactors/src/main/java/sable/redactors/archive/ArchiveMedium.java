// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
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
 * Zip archives: containers of items. Each file inside is an item of its own or is withheld by
 * itself; the archive is never copied, so nothing that lies between its files can leave.
 */
public final class ArchiveMedium implements Medium {

  private static final Set<String> TYPES =
      Set.of("application/zip", "application/x-zip-compressed");

  private final Limits limits;

  /** A medium for archives within these limits: entries, unpacked bytes, length of names. */
  public ArchiveMedium(Limits limits) {
    this.limits = limits;
  }

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public boolean reads(MediaType type) {
    return TYPES.contains(type.value());
  }

  @Override
  public boolean container() {
    return true;
  }

  @Override
  public Outcome<Reading> open(Source source, Path scratch) {
    return new ArchiveReader(limits).open(source.file(), scratch);
  }

  /** An archive itself is never released. */
  @Override
  public Outcome<Copy> write(Source source, Plan plan, Path folder) {
    return Outcome.withheld(
        Reason.Code.LEFT_OUT,
        "An archive is not released itself: the files in it are, each by itself.");
  }

  /** Nothing is checked, so nothing passes: there is no copy of an archive. */
  @Override
  public CheckReport check(Copy copy, Plan plan, List<PictureDetector> eyes) {
    return new CheckReport(List.of());
  }

  @Override
  public int countOccurring(Path file, List<Gone> words) {
    try {
      return ArchiveChecks.occurring(file, words, limits).size();
    } catch (IOException e) {
      throw new UncheckedIOException("a released file cannot be read", e);
    }
  }
}
