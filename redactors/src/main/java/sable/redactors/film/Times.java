// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.film;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import sable.pipeline.item.Digest;

/**
 * Counts frames and takes a digest of their times from the first on, so that two films can be
 * compared to the tick.
 */
final class Times {

  private final MessageDigest sha = Digest.fresh();
  private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);
  private long frames;
  private long first;

  /** One more frame, in ticks of the original. */
  void add(long pts) {
    if (frames == 0) {
      first = pts;
    }
    sha.update(eight.clear().putLong(pts - first).flip());
    frames++;
  }

  long frames() {
    return frames;
  }

  long first() {
    return first;
  }

  /** SHA-256 of all times less the first; ends the counting. */
  String digest() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
