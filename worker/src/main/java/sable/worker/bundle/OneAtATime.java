// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.util.Optional;
import sable.pipeline.item.Reason;

/** Lets several threads tell one watcher, one after the other. */
final class OneAtATime implements Progress {

  private final Progress watcher;

  OneAtATime(Progress watcher) {
    this.watcher = watcher;
  }

  @Override
  public synchronized void expect(Step step, int items) {
    watcher.expect(step, items);
  }

  @Override
  public synchronized void started(Step step, String item) {
    watcher.started(step, item);
  }

  @Override
  public synchronized void finished(Step step, String item, Optional<Reason> withheld) {
    watcher.finished(step, item, withheld);
  }
}
