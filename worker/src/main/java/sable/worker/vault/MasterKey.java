// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The 256-bit key that wraps the case keys and signs the ledger's head. Given as Base64 of 32 bytes
 * or kept in a file that only its owner can read.
 */
public final class MasterKey {
  private static final int BYTES = 32;

  private final byte[] key;

  private MasterKey(byte[] key) {
    this.key = key.clone();
  }

  /**
   * A key written as Base64.
   *
   * @throws IllegalArgumentException where it is not 32 bytes
   */
  public static MasterKey parse(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the master key is not written as Base64", e);
    }
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("the master key has 32 bytes, written as Base64");
    }
    return new MasterKey(bytes);
  }

  /** The key of a file, which is made with a fresh key where there is none. */
  public static MasterKey inFile(Path file) throws IOException {
    try {
      byte[] fresh = new byte[BYTES];
      new SecureRandom().nextBytes(fresh);
      write(file, Base64.getEncoder().encodeToString(fresh) + "\n");
    } catch (FileAlreadyExistsException e) {
      // The key is there: it is read below, like a fresh one.
      refuseOpen(file);
    }
    return parse(Files.readString(file, StandardCharsets.US_ASCII));
  }

  /** A 256-bit key made from this one for a purpose. */
  public byte[] derived(String purpose) {
    return Keys.derived(key, purpose);
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  private static void refuseOpen(Path file) throws IOException {
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
    if (granted.stream().anyMatch(p -> !p.name().startsWith("OWNER_"))) {
      throw new IOException("the master key's file can be read by others; chmod 600 it");
    }
  }

  @Override
  public String toString() {
    return "MasterKey[hidden]";
  }

  /** Keys made from keys. */
  static final class Keys {
    private Keys() {}

    static byte[] derived(byte[] key, String purpose) {
      try {
        return Hkdf.computeHkdf(
            "HmacSha256", key, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
      }
    }
  }
}
