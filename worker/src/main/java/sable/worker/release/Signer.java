// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import sable.pipeline.item.Digest;

/**
 * Signs certificates with Ed25519 (RFC 8032). The key is the installation's: a requester learns
 * from its fingerprint whether two releases come from the same house.
 */
public record Signer(PrivateKey privateKey, PublicKey publicKey) {

  static final String ALGORITHM = "Ed25519";

  /** A signer with a new key. */
  public static Signer fresh() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new Signer(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  /**
   * The key in a file, which is made with a new key where there is none yet; only its owner can
   * read it. Two lines: the private key (PKCS #8) and the public key (X.509), both in hexadecimal.
   *
   * @throws IOException where the file cannot be read or written, or holds no key
   */
  public static Signer ofFile(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      keep(fresh(), file);
    }
    List<String> lines = Files.readAllLines(file, US_ASCII);
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new Signer(
          keys.generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(lines.get(0)))),
          keys.generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(lines.get(1)))));
    } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("the file of the signing key holds no key: " + file, e);
    }
  }

  private static void keep(Signer signer, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path half =
        Files.createTempFile(
            folder,
            "signing-key",
            ".half",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        half,
        List.of(
            HexFormat.of().formatHex(signer.privateKey.getEncoded()),
            HexFormat.of().formatHex(signer.publicKey.getEncoded())),
        US_ASCII);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The digest of a public key, by which people compare it. */
  public static String fingerprint(PublicKey key) {
    return Digest.of(key.getEncoded()).sha256();
  }

  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }

  static PublicKey publicKey(String hex) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(hex)));
  }

  static boolean verifies(PublicKey key, byte[] bytes, byte[] signed)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initVerify(key);
    signature.update(bytes);
    return signature.verify(signed);
  }

  @Override
  public String toString() {
    return "Signer[hidden]";
  }
}
