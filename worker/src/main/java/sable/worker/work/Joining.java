// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.work;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.pipeline.item.Reason;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.ItemState;
import sable.worker.ledger.Ledger;
import sable.worker.queue.Asked;
import sable.worker.queue.Kind;
import sable.worker.queue.Queue;

/** Asks for the join of a bundle when nothing of it is being searched any more. */
public final class Joining {
  private static final Logger LOG = LoggerFactory.getLogger(Joining.class);

  private final Queue queue;
  private final Ledger ledger;

  /** The asking. */
  public Joining(Workshop shop) {
    this.queue = shop.queue();
    this.ledger = shop.ledger();
  }

  /** Files an item as withheld before its search was over; the rest of the bundle goes on. */
  void withhold(Tries.Standing standing, Reason why) {
    CaseFile file = standing.file();
    ItemRow item = standing.item();
    file.update(
        item,
        ItemState.WITHHELD,
        item.container(),
        item.content().withheldFor(why),
        Optional.empty());
    askWhereSearched(file);
    ledger.append(
        file.handle(),
        Workshop.SERVICE,
        "item-withheld",
        file.id(),
        item.id() + " " + why.code().name());
    LOG.info("{} {}: withheld {}", file.id(), item.id(), why.code());
  }

  /** Asks, if every item is searched. */
  void askWhereSearched(CaseFile file) {
    if (!searching(file.itemCounts())) {
      queue.put(file.handle(), Kind.JOIN_BUNDLE, new Asked(file.id(), "", file.nextTask()), 0);
    }
  }

  /**
   * Asks for another join, for the sake of a name that a person marked in an item. The request is
   * busy until it is over, so that nobody hands over what was not looked through for the name.
   */
  public void again(CaseFile file, ItemRow item) {
    if (item.state() == ItemState.READ) {
      file.move(item, ItemState.SEARCHED);
    }
    askWhereSearched(file);
  }

  static boolean searching(Map<ItemState, Integer> counts) {
    return counts.containsKey(ItemState.QUEUED)
        || counts.containsKey(ItemState.SEARCHING)
        || counts.containsKey(ItemState.MENTIONING);
  }
}
