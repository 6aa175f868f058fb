// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.nio.file.Path;
import java.util.List;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Source;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;

/** A medium whose writing and checking is timed. */
record TimedMedium(Medium medium, Stopwatch write, Stopwatch check) implements Medium {

  @Override
  public String name() {
    return medium.name();
  }

  @Override
  public boolean reads(MediaType type) {
    return medium.reads(type);
  }

  @Override
  public boolean container() {
    return medium.container();
  }

  @Override
  public Outcome<Reading> open(Source source, Path scratch) {
    return medium.open(source, scratch);
  }

  @Override
  public Outcome<Copy> write(Source source, Plan plan, Path folder) {
    return write.during(() -> medium.write(source, plan, folder));
  }

  @Override
  public CheckReport check(Copy copy, Plan plan, List<PictureDetector> eyes) {
    return check.during(() -> medium.check(copy, plan, eyes));
  }

  @Override
  public int countOccurring(Path file, List<Gone> words) {
    return medium.countOccurring(file, words);
  }
}
