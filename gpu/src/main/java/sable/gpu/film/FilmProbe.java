// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.LongStream;

/**
 * What a film really holds, learnt by decoding all of it, so that a copy can be held against its
 * original.
 */
public final class FilmProbe {
  private final FilmFacts facts;
  private final FilmTally tally;
  private final long[] pts;

  private FilmProbe(FilmFacts facts, FilmTally tally, long[] pts) {
    this.facts = facts;
    this.tally = tally;
    this.pts = pts;
  }

  /** Decodes the whole film. Eight bytes a frame are kept. */
  public static FilmProbe of(Path file, FilmLimits limits) throws FilmRefused {
    try (FilmReader reader = FilmReader.open(file, limits)) {
      LongStream.Builder pts = LongStream.builder();
      FilmTally tally = reader.forEachFrame(frame -> pts.add(frame.pts()));
      return new FilmProbe(reader.facts(), tally, pts.build().toArray());
    }
  }

  /** Of the film, its other streams and metadata keys among them. */
  public FilmFacts facts() {
    return facts;
  }

  /** Of one whole pass. */
  public FilmTally tally() {
    return tally;
  }

  /** The time of every frame, in ticks of the film's time base; a copy. */
  public long[] pts() {
    return pts.clone();
  }

  /** SHA-256 of all times, eight bytes each, as hexadecimal. */
  public String ptsDigest() {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    ByteBuffer one = ByteBuffer.allocate(Long.BYTES);
    for (long time : pts) {
      sha256.update(one.clear().putLong(time).flip());
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /**
   * Whether this copy shows as many frames as {@code original}, each at exactly its time less
   * {@code originTicks}.
   */
  public boolean keepsTimesOf(FilmProbe original, long originTicks) {
    if (pts.length != original.pts.length) {
      return false;
    }
    for (int i = 0; i < pts.length; i++) {
      long wanted = original.pts[i] - originTicks;
      if (!facts.timeBase().same(pts[i], original.facts.timeBase(), wanted)) {
        return false;
      }
    }
    return true;
  }
}
