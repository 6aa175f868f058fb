// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import sable.pipeline.medium.Limits;
import sable.pipeline.plan.Gone;
import sable.redactors.reread.HiddenWords;

/**
 * Looks for words in an archive: in its bytes, and in what its files unpack to, read by the JDK
 * from the front.
 */
final class ArchiveChecks {

  private ArchiveChecks() {}

  static Set<Gone> occurring(Path file, Collection<Gone> words, Limits limits) throws IOException {
    HiddenWords hidden = HiddenWords.of(words);
    Set<Gone> found = new LinkedHashSet<>(hidden.inBytes(file));
    long left = limits.containerBytes();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && left > 0 && entries < limits.entries();
          entry = zip.getNextEntry()) {
        found.addAll(hidden.inText(entry.getName()));
        CountingStream counted = new CountingStream(zip, left);
        found.addAll(hidden.inBytes(counted));
        left -= counted.count();
        entries++;
      }
    } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
      // What cannot be unpacked was searched as bytes.
      return found;
    }
    return found;
  }

  private static final class CountingStream extends java.io.FilterInputStream {
    private final long most;
    private long count;

    CountingStream(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      if (count >= most) {
        return -1;
      }
      int read = in.read(into, at, (int) Math.min(length, most - count));
      count += Math.max(0, read);
      return read;
    }
  }
}
