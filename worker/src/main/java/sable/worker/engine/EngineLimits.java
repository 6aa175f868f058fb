// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import java.time.Duration;

/**
 * How many engines there are, and what one may take before it is killed.
 *
 * @param engines side by side, from 1
 * @param heapMegabytes Java memory of an engine
 * @param residentMegabytes memory of its own that an engine may hold, native memory included
 * @param startSeconds to come up
 * @param jobSeconds for any job
 * @param secondsPerMegabyte more for each megabyte of the file
 * @param jobsPerEngine after which an engine is replaced by a fresh one
 */
public record EngineLimits(
    int engines,
    int heapMegabytes,
    int residentMegabytes,
    int startSeconds,
    int jobSeconds,
    int secondsPerMegabyte,
    int jobsPerEngine) {

  public EngineLimits {
    if (engines < 1
        || heapMegabytes < 16
        || residentMegabytes < heapMegabytes
        || startSeconds < 1
        || jobSeconds < 1
        || secondsPerMegabyte < 0
        || jobsPerEngine < 1) {
      throw new IllegalArgumentException(
          "an engine needs memory (resident at least the heap), time and a job");
    }
  }

  /** One engine for every two cores, 1.5 GB each. */
  public static EngineLimits standard() {
    return of(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  /** So many engines of 1.5 GB. */
  public static EngineLimits of(int engines) {
    return new EngineLimits(engines, 900, 1536, 120, 600, 10, 200);
  }

  /** How long a job on so many bytes may take. */
  Duration time(long bytes) {
    return Duration.ofSeconds(jobSeconds + secondsPerMegabyte * (bytes >> 20));
  }
}
