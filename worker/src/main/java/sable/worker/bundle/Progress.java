// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.util.Optional;
import sable.pipeline.item.Reason;

/** Who watches a run. Called from several threads, one call at a time. */
public interface Progress {

  /** The steps of an item. */
  enum Step {
    SEARCH,
    NAMES,
    COPY
  }

  /** More items are known now: so many in all for this step. */
  void expect(Step step, int items);

  /** A step on an item begins; the name is personal data and must not be logged. */
  void started(Step step, String item);

  /** A step on an item has ended, withheld where there is a reason. */
  void finished(Step step, String item, Optional<Reason> withheld);

  /** Nobody watches. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void expect(Step step, int items) {}

      @Override
      public void started(Step step, String item) {}

      @Override
      public void finished(Step step, String item, Optional<Reason> withheld) {}
    };
  }
}
