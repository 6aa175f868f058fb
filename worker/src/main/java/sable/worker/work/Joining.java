// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.work;

import java.util.Map;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.ItemState;
import sable.worker.queue.Asked;
import sable.worker.queue.Kind;
import sable.worker.queue.Queue;

/** Asks for the join of a bundle when nothing of it is being searched any more. */
public final class Joining {
  private final Queue queue;

  /** Asks a queue. */
  public Joining(Queue queue) {
    this.queue = queue;
  }

  /** Asks, if every item is searched. */
  public void askWhereSearched(CaseFile file) {
    if (!searching(file.itemCounts())) {
      queue.put(file.handle(), Kind.JOIN_BUNDLE, new Asked(file.id(), "", file.nextTask()), 0);
    }
  }

  static boolean searching(Map<ItemState, Integer> counts) {
    return counts.containsKey(ItemState.QUEUED)
        || counts.containsKey(ItemState.SEARCHING)
        || counts.containsKey(ItemState.MENTIONING);
  }
}
