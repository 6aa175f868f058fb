// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.queue;

/**
 * How tasks are taken.
 *
 * @param pollMillis between two looks into the queue
 * @param heartbeatMillis between two signs of life of a running task
 * @param missedHeartbeats after which a task's worker counts as dead, 4 at least
 * @param failures in a row after which a task is given up
 * @param retryMillis after the first failure; doubled after each further one
 */
public record QueueSettings(
    long pollMillis, long heartbeatMillis, int missedHeartbeats, int failures, long retryMillis) {
  /** A dead worker is noticed within ten seconds. */
  public static final QueueSettings STANDARD = new QueueSettings(1000, 2000, 4, 4, 1000);

  public QueueSettings {
    if (pollMillis < 10 || heartbeatMillis < 100 || missedHeartbeats < 4 || failures < 1) {
      throw new IllegalArgumentException("the queue's settings are out of range");
    }
  }
}
