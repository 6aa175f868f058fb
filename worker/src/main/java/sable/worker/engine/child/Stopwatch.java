// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.time.Duration;
import java.util.function.Supplier;

/** What pieces of work took together, by the clock and by this whole process's processor time. */
final class Stopwatch {

  private long nanos;
  private long processorNanos;

  /** Does the work and adds what it took. */
  <T> T during(Supplier<T> work) {
    long start = System.nanoTime();
    long processor = processor();
    try {
      return work.get();
    } finally {
      nanos += System.nanoTime() - start;
      processorNanos += processor() - processor;
    }
  }

  /** By the clock. */
  double seconds() {
    return nanos / 1e9;
  }

  /** By the processor, all threads together; 0 where the system does not tell. */
  double processorSeconds() {
    return processorNanos / 1e9;
  }

  private static long processor() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }
}
