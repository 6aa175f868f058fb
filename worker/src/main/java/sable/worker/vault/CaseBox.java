// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals small values of one case with its key (AES-256-GCM, random nonce). A value is sealed for a
 * place, such as {@code finding/r-1/i-2/3}, and opens only there.
 */
public final class CaseBox {
  private final AesGcmJce cipher;

  CaseBox(byte[] key) {
    try {
      cipher = new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  /** Seals a value for a place. */
  public byte[] seal(String place, byte[] value) {
    try {
      return cipher.encrypt(value, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a value could not be sealed", e);
    }
  }

  /**
   * Opens a value.
   *
   * @throws IllegalStateException where it was altered or sealed for another place
   */
  public byte[] open(String place, byte[] sealed) {
    try {
      return cipher.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed value is not what was written", e);
    }
  }
}
