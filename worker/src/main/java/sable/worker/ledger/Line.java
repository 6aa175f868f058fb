// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import sable.pipeline.item.Digest;

/**
 * A line of the ledger.
 *
 * @param sequence from 1, without gaps
 * @param at to the microsecond
 * @param request the request it is about, empty for the service itself
 * @param subject ids and counts
 * @param previous hash of the line before, 32 zero bytes before the first
 * @param hash SHA-256 of all other fields, each with its length before it
 */
public record Line(
    long sequence,
    Instant at,
    String actor,
    String action,
    String request,
    String subject,
    Hash previous,
    Hash hash) {

  static Line after(
      long sequence,
      Hash previous,
      Instant now,
      String actor,
      String action,
      String request,
      String subject) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    Hash hash = hash(sequence, at, actor, action, request, subject, previous);
    return new Line(sequence, at, actor, action, request, subject, previous, hash);
  }

  /** Whether the fields are those that were hashed. */
  boolean holds() {
    return hash.equals(hash(sequence, at, actor, action, request, subject, previous));
  }

  private static Hash hash(
      long sequence,
      Instant at,
      String actor,
      String action,
      String request,
      String subject,
      Hash previous) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(sequence);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      for (String text : new String[] {actor, action, request, subject}) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
      out.write(previous.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MessageDigest sha = Digest.fresh();
    return Hash.of(sha.digest(bytes.toByteArray()));
  }

  /**
   * 32 bytes of SHA-256.
   *
   * @param hex in lower-case hexadecimal
   */
  public record Hash(String hex) {
    static final Hash NONE = new Hash("0".repeat(64));

    static Hash of(byte[] bytes) {
      return new Hash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
      return hex;
    }
  }
}
