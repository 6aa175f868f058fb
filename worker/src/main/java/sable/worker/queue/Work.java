// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.queue;

/**
 * What is done for one kind of task. May run twice for the same task, at another time or on another
 * machine, and leaves the same. Several threads may call at once.
 */
public interface Work {

  /** The kind of tasks that it is for. */
  Kind kind();

  /** Does it; whatever is thrown makes it run again a little later. */
  void run(Asked asked);

  /**
   * Is called when running failed several times in a row.
   *
   * @return whether the task is over; if not, it goes on being tried
   */
  boolean giveUp(Asked asked);
}
