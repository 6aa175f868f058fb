// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Digest;
import sable.pipeline.item.MediaType;
import sable.pipeline.policy.Regime;
import sable.worker.json.Json;

/**
 * {@code certificate.json}: what a release is, signed. There is one way to write a certificate
 * down, so that any changed byte of the file is noticed: what is read is written again and compared
 * before the signature is looked at.
 *
 * @param publicKey X.509 form in hexadecimal
 * @param signature over the certificate without this field, in hexadecimal
 */
public record Certificate(
    Statement statement, String algorithm, String publicKey, String signature) {

  /** Its name. */
  public static final String NAME = "certificate.json";

  /** The version of its shape. */
  static final String FORMAT = "sable-certificate/1";

  /**
   * What is certified.
   *
   * @param reviewed whether people decided everything that is hidden or kept, each for itself or by
   *     person
   * @param decidedBy {@code people}, {@code plan-file} or {@code nobody}
   * @param acceptedTogether proposals that people accepted together
   * @param withheld items that are not released
   * @param files everything in the release but the certificate, by name
   */
  public record Statement(
      String format,
      String program,
      Regime regime,
      String policy,
      Instant made,
      boolean reviewed,
      String decidedBy,
      int acceptedTogether,
      int withheld,
      List<FileLine> files,
      List<LookedLine> looked) {}

  /**
   * A file of the release.
   *
   * @param checks that it passed; none for the schedule
   * @param commitment salted digest of the original; the salt stays inside
   */
  public record FileLine(
      String name,
      long bytes,
      Digest sha256,
      MediaType mediaType,
      List<String> checks,
      Optional<String> commitment) {}

  /** Who looked for what, and in how many of the released items. */
  public record LookedLine(Category category, String by, Searched.Extent extent, int items) {}

  private record Unsigned(Statement statement, String algorithm, String publicKey) {}

  static Certificate sign(Statement statement, Signer signer) {
    String key = HexFormat.of().formatHex(signer.publicKey().getEncoded());
    byte[] bytes = written(new Unsigned(statement, Signer.ALGORITHM, key));
    return new Certificate(
        statement, Signer.ALGORITHM, key, HexFormat.of().formatHex(signer.sign(bytes)));
  }

  byte[] bytes() {
    return written(this);
  }

  /** The fingerprint of the key that signed it. */
  public String fingerprint() {
    try {
      return Signer.fingerprint(Signer.publicKey(publicKey));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("a certificate that was read has a key", e);
    }
  }

  /**
   * Reads a certificate that is whole.
   *
   * @throws Broken where a byte of it is not what was signed
   */
  static Certificate read(byte[] bytes) throws Broken {
    Certificate certificate;
    try {
      certificate = Json.mapper().readValue(bytes, Certificate.class);
    } catch (IOException e) {
      throw new Broken("it cannot be read");
    }
    if (!Arrays.equals(certificate.bytes(), bytes)) {
      throw new Broken("it is not written as certificates are");
    }
    try {
      if (!certificate.statement.format.equals(FORMAT)
          || !certificate.algorithm.equals(Signer.ALGORITHM)) {
        throw new Broken("its form is unknown");
      }
      PublicKey key = Signer.publicKey(certificate.publicKey);
      byte[] signed =
          written(
              new Unsigned(certificate.statement, certificate.algorithm, certificate.publicKey));
      byte[] signature = HexFormat.of().parseHex(certificate.signature);
      if (!HexFormat.of().formatHex(signature).equals(certificate.signature)
          || !Signer.verifies(key, signed, signature)) {
        throw new Broken("its signature does not fit");
      }
      return certificate;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new Broken("its key or signature is none");
    }
  }

  /** A certificate that is not what was signed. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String why) {
      super(why);
    }
  }

  private static byte[] written(Object value) {
    try {
      return (Json.pretty().writeValueAsString(value) + "\n").getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a certificate can be written", e);
    }
  }
}
