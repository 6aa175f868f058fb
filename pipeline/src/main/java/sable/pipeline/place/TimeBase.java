// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.place;

/**
 * Seconds for one tick of a stream's clock, as a fraction: 1/12800 says 12,800 ticks a second.
 *
 * @param numerator above 0
 * @param denominator above 0
 */
public record TimeBase(int numerator, int denominator) {

  public TimeBase {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException("a time base is a fraction above 0");
    }
  }

  /** The time of a tick in milliseconds, rounded down. */
  public long millis(long ticks) {
    return Math.floorDiv(Math.multiplyExact(ticks, 1000L * numerator), (long) denominator);
  }

  /** The form {@code 1/12800}. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }

  /** Reads the form {@code 1/12800}. */
  public static TimeBase parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a time base is written 1/12800");
    }
    return new TimeBase(
        Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }
}
