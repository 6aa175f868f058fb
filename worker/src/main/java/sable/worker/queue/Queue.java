// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.queue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;

/** Where tasks are put in. */
public final class Queue {
  private static final int SMALLEST_ITEM_URGENCY = 10;

  private final Clock clock;
  private final List<Runnable> takers = new CopyOnWriteArrayList<>();

  /** A queue. */
  public Queue(Clock clock) {
    this.clock = clock;
  }

  /**
   * Puts a task in, in the transaction of the change that asks for it: both are there or neither.
   *
   * @param bytes size of the work; of one kind, the small go first
   */
  public void put(Handle handle, Kind kind, Asked asked, long bytes) {
    int size = Math.min(SMALLEST_ITEM_URGENCY, Long.toString(Math.max(0, bytes)).length() - 1);
    // The library's own client would open a transaction of its own.
    handle.execute(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version,"
            + " priority) values (?, ?, ?, false, 1, ?) on conflict do nothing",
        kind.code(),
        asked.instance(),
        clock.instant().atOffset(ZoneOffset.UTC),
        kind.urgency() + SMALLEST_ITEM_URGENCY - size);
    handle.afterCommit(() -> takers.forEach(Runnable::run));
  }

  /** Gives back what a killed service on this machine had taken and never ended. */
  public void giveBack(Handle handle, String owner) {
    handle.execute(
        "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
            + " version = version + 1 where picked and starts_with(picked_by, ?)",
        owner + "/");
  }

  void addTaker(Runnable taker) {
    takers.add(taker);
  }

  void removeTaker(Runnable taker) {
    takers.remove(taker);
  }
}
