// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.item;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 digest of bytes, as 64 lower-case hexadecimal digits. */
public record Digest(String sha256) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public Digest {
    if (!SHAPE.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal");
    }
  }

  /** The digest of a file, read as a stream. */
  public static Digest of(Path file) throws IOException {
    MessageDigest sha = fresh();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
    }
    return new Digest(HexFormat.of().formatHex(sha.digest()));
  }

  /** The digest of bytes in memory. */
  public static Digest of(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(fresh().digest(bytes)));
  }

  /** A fresh SHA-256, which every Java platform has. */
  public static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return sha256;
  }
}
