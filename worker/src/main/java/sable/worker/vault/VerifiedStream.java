// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import sable.pipeline.item.Digest;

/** Refuses the end of a stream whose bytes are not those of the digest. */
final class VerifiedStream extends FilterInputStream {
  private final Digest wanted;
  private final MessageDigest sha = Digest.fresh();
  private boolean verified;

  VerifiedStream(InputStream in, Digest wanted) {
    super(in);
    this.wanted = wanted;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    if (n > 0) {
      sha.update(bytes, from, n);
    } else if (n < 0 && !verified) {
      if (!HexFormat.of().formatHex(sha.digest()).equals(wanted.sha256())) {
        throw new IOException("an entry of the vault is not what was written");
      }
      verified = true;
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] skipped = new byte[(int) Math.min(n, 1 << 16)];
    int read = read(skipped, 0, skipped.length);
    return Math.max(0, read);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
