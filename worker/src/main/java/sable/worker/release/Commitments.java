// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sable.pipeline.item.Digest;

/**
 * {@code commitments.json}: which originals a release was made from, provable by whoever has the
 * salts and telling nothing to whoever has not. A commitment is the HMAC-SHA-256 (RFC 2104) of the
 * original's SHA-256 digest, keyed with the item's salt; the certificate carries it without the
 * salt.
 */
record Commitments(String method, List<Line> items) {

  static final String NAME = "commitments.json";

  private static final String METHOD = "HMAC-SHA-256 of the SHA-256 digest, keyed with the salt";
  private static final int SALT_BYTES = 32;
  private static final String MAC = "HmacSHA256";

  /**
   * An original.
   *
   * @param number in the release, empty for a container
   * @param salt in hexadecimal
   */
  record Line(String name, Optional<Integer> number, String salt, String commitment) {

    boolean isOf(Digest digest) {
      return MessageDigest.isEqual(
          Commitments.commitment(salt, digest).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          commitment.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
      return "Line[hidden]";
    }
  }

  static Commitments to(List<Numbered> items, SecureRandom random) {
    List<Line> lines = new ArrayList<>();
    for (Numbered item : items) {
      ReleaseItem.Original original = item.item().original();
      if (original.digest().isPresent()) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        lines.add(
            new Line(
                original.name(), item.number(), hex, commitment(hex, original.digest().get())));
      }
    }
    return new Commitments(METHOD, lines);
  }

  Optional<String> of(int number) {
    return items.stream()
        .filter(line -> line.number().filter(n -> n == number).isPresent())
        .map(Line::commitment)
        .findFirst();
  }

  private static String commitment(String salt, Digest digest) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), MAC));
      return HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(digest.sha256())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
    }
  }
}
