// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.math.BigInteger;

/**
 * Seconds in one tick of a stream's clock, as the fraction {@code num / den}; both are positive.
 */
public record TimeBase(int num, int den) {
  /** Refuses fractions that are no duration. */
  public TimeBase {
    if (num <= 0 || den <= 0) {
      throw new IllegalArgumentException("a time base is a positive fraction");
    }
  }

  /** {@code ticks} in seconds; rounded as doubles are. */
  public double seconds(long ticks) {
    return (double) ticks * num / den;
  }

  /** Whether {@code ticks} here and {@code otherTicks} there are exactly the same moment. */
  public boolean same(long ticks, TimeBase other, long otherTicks) {
    BigInteger here =
        BigInteger.valueOf(ticks)
            .multiply(BigInteger.valueOf(num))
            .multiply(BigInteger.valueOf(other.den));
    BigInteger there =
        BigInteger.valueOf(otherTicks)
            .multiply(BigInteger.valueOf(other.num))
            .multiply(BigInteger.valueOf(den));
    return here.equals(there);
  }

  @Override
  public String toString() {
    return num + "/" + den;
  }
}
