// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The last line of the ledger, signed.
 *
 * @param signature HMAC-SHA-256 of sequence and hash, in lower-case hexadecimal
 */
record Head(long sequence, Line.Hash hash, String signature) {

  static Head signed(long sequence, Line.Hash hash, byte[] key) {
    return new Head(sequence, hash, sign(sequence, hash, key));
  }

  boolean genuine(byte[] key) {
    return MessageDigest.isEqual(
        signature.getBytes(StandardCharsets.US_ASCII),
        sign(sequence, hash, key).getBytes(StandardCharsets.US_ASCII));
  }

  /** Puts the head beside the database; whoever shortens the one has to know of the other. */
  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(
        fresh, sequence + " " + hash + " " + signature + "\n", StandardCharsets.US_ASCII);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The head of a file; empty where there is no file, not genuine where it was damaged. */
  static Optional<Head> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] parts = Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ");
    try {
      return Optional.of(new Head(Long.parseLong(parts[0]), new Line.Hash(parts[1]), parts[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.of(new Head(0, Line.Hash.NONE, ""));
    }
  }

  private static String sign(long sequence, Line.Hash hash, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal((sequence + " " + hash).getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Head[" + sequence + "]";
  }
}
