// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sable.pipeline.item.Digest;

/** The keys of one case, all made from its one secret. */
final class CaseKeys {
  private static final int BYTES = 32;
  private static final int SEGMENT_BYTES = 1 << 18;

  private final CaseId id;
  private final byte[] secret;

  private CaseKeys(CaseId id, byte[] secret) {
    this.id = id;
    this.secret = secret;
  }

  static CaseKeys fresh(CaseId id) {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new CaseKeys(id, secret);
  }

  static CaseKeys unwrapped(CaseId id, byte[] wrapped, MasterKey master)
      throws GeneralSecurityException {
    return new CaseKeys(id, wrapping(master).decrypt(wrapped, aad(id)));
  }

  byte[] wrapped(MasterKey master) throws GeneralSecurityException {
    return wrapping(master).encrypt(secret, aad(id));
  }

  /** What encrypts entries, in segments of 256 KiB. */
  AesGcmHkdfStreaming streaming() {
    try {
      return new AesGcmHkdfStreaming(derived("entries"), "HmacSha256", BYTES, SEGMENT_BYTES, 0);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  CaseBox box() {
    return new CaseBox(derived("values"));
  }

  /** An entry's name on disk: says nothing to whoever lacks the key. */
  String nameOf(Digest digest) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(derived("names"), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal(digest.sha256().getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
    }
  }

  byte[] aad() {
    return aad(id);
  }

  private byte[] derived(String purpose) {
    return MasterKey.Keys.derived(secret, purpose);
  }

  private static AesGcmJce wrapping(MasterKey master) throws GeneralSecurityException {
    return new AesGcmJce(master.derived("case keys"));
  }

  private static byte[] aad(CaseId id) {
    return id.value().getBytes(StandardCharsets.US_ASCII);
  }
}
