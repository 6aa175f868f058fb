// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Address of a wallet. Bitcoin: base 58 with a checksum of two SHA-256, or "bc1" with that of
 * bech32 or bech32m; Ethereum: 0x and forty hexadecimal digits. One that fails its check is found
 * beside a word that names it, for review. Source: Bitcoin Improvement Proposals 13, 173 and 350;
 * Ethereum Improvement Proposal 55 (its mixed case is not checked).
 */
public final class CryptoAddress extends Recogniser {

  private static final String BASE_58 =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String BECH_32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int BECH_32M = 0x2bc830a3;
  private static final Shape ADDRESS =
      Shape.atCodes(
          Shape.OPEN
              + "(?:(0x[0-9a-f]{40})|(bc1[a-z0-9]{11,71})|([13][a-z0-9]{25,34}))"
              + Shape.SHUT);
  private static final Cues WALLET =
      Cues.of("bitcoin|btc|eth(?:ereum)?|crypto(?:currency)?|wallet|coinbase|blockchain");

  /** The recogniser. */
  public CryptoAddress() {
    super(Category.BANK_ACCOUNT, "crypto-address");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return ADDRESS.find(text, this::judge);
  }

  private Optional<TextMatch> judge(Hit hit) {
    Optional<String> cue = WALLET.before(hit);
    if (hit.group(1) != null) {
      return Optional.of(match(hit, cue.isPresent() ? CUED : LIKELY, Proof.cued(cue)));
    }
    boolean right = hit.group(2) != null ? isBech32(hit.chars()) : isBase58(hit.chars());
    if (right) {
      return Optional.of(match(hit, cue.isPresent() ? SURE : CHECKED, Proof.of("checksum", cue)));
    }
    return cue.map(word -> match(hit, REVIEW, Proof.of("checksum-failed", cue)));
  }

  static boolean isBase58(String address) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < address.length(); i++) {
      int digit = BASE_58.indexOf(address.charAt(i));
      if (digit < 0) {
        return false;
      }
      number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
    }
    byte[] bytes = number.toByteArray();
    byte[] all = new byte[25];
    int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    if (bytes.length - from > all.length) {
      return false;
    }
    System.arraycopy(bytes, from, all, all.length - (bytes.length - from), bytes.length - from);
    byte[] twice = sha256(sha256(Arrays.copyOf(all, 21)));
    return Arrays.equals(Arrays.copyOf(twice, 4), Arrays.copyOfRange(all, 21, 25));
  }

  static boolean isBech32(String address) {
    if (!address.equals(address.toLowerCase(Locale.ROOT))
        && !address.equals(address.toUpperCase(Locale.ROOT))) {
      return false;
    }
    String small = address.toLowerCase(Locale.ROOT);
    int sum = 1;
    for (int value : new int[] {3, 3, 0, 2, 3}) {
      sum = next(sum, value);
    }
    for (int i = 3; i < small.length(); i++) {
      int value = BECH_32.indexOf(small.charAt(i));
      if (value < 0) {
        return false;
      }
      sum = next(sum, value);
    }
    return sum == 1 || sum == BECH_32M;
  }

  private static int next(int sum, int value) {
    int[] generators = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    int top = sum >>> 25;
    int out = (sum & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < 5; i++) {
      out ^= (top >>> i & 1) == 1 ? generators[i] : 0;
    }
    return out;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
