// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Child;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;

/**
 * Opens a zip by its central directory and unpacks each file under a neutral name into the scratch
 * folder. A file that is unsafe, locked, damaged or too large is withheld by itself; the others go
 * on. An archive whose files share bytes is a bomb or a puzzle and is withheld as a whole.
 */
final class ArchiveReader {

  /** Deflate reaches about 1000 to 1 on zeros; documents and logs stay far below this. */
  private static final long BOMB_RATIO = 250;

  private static final long HARMLESS_BYTES = 1L << 20;
  private static final int FILE_TYPE = 0170000;
  private static final int REGULAR_FILE = 0100000;
  private static final int LONGEST_DATA_DESCRIPTOR = 24;

  private final Limits limits;

  ArchiveReader(Limits limits) {
    this.limits = limits;
  }

  Outcome<Reading> open(Path file, Path scratch) {
    try {
      if (Files.size(file) == 0) {
        return Outcome.withheld(Reason.Code.EMPTY, "The file is empty: it has no bytes.");
      }
      Optional<EndRecord> end = EndRecord.of(file);
      if (end.isEmpty()) {
        return damaged("its end is missing");
      }
      if (end.get().parts() > 1) {
        return damaged("it is one part of an archive in several parts");
      }
      if (end.get().entries() > limits.entries()) {
        return tooLarge("it holds more files than can be dealt with");
      }
      return unpack(file, end.get(), scratch);
    } catch (IOException e) {
      throw new UncheckedIOException("an archive cannot be read or unpacked", e);
    }
  }

  private Outcome<Reading> unpack(Path file, EndRecord end, Path scratch) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).setUseUnicodeExtraFields(false).get();
        SeekableByteChannel bytes = Files.newByteChannel(file)) {
      List<ZipArchiveEntry> entries = java.util.Collections.list(zip.getEntriesInPhysicalOrder());
      if (entries.size() > limits.entries()) {
        return tooLarge("it holds more files than can be dealt with");
      }
      if (entries.size() != end.entries()) {
        return damaged("its list of files is not whole");
      }
      if (overlap(entries)) {
        return tooLarge("its files share the same bytes, as in a bomb that unpacks without end");
      }
      if (claimed(entries) > limits.containerBytes()) {
        return tooLarge("it unpacks to more than can be dealt with");
      }
      Unpacking unpacking = new Unpacking(zip, bytes, entries, scratch);
      for (ZipArchiveEntry entry : entries) {
        unpacking.add(entry);
      }
      if (unpacking.children.isEmpty()) {
        return Outcome.withheld(Reason.Code.EMPTY, "The archive holds no files.");
      }
      return Outcome.done(Reading.ofChildren(unpacking.children, leftOut(entries, end)));
    } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
      return damaged("its list of files cannot be read");
    } catch (IOException e) {
      if (Files.isReadable(file) && Files.isWritable(scratch) && !(e instanceof DiskFailure)) {
        return damaged("its list of files cannot be read");
      }
      throw e;
    } catch (RuntimeException e) {
      // The zip reader answers some broken directories with whatever breaks inside it.
      return damaged("its list of files cannot be read");
    }
  }

  private static boolean overlap(List<ZipArchiveEntry> inPhysicalOrder) {
    long end = 0;
    for (ZipArchiveEntry entry : inPhysicalOrder) {
      if (entry.getLocalHeaderOffset() < end) {
        return true;
      }
      end = Math.max(end, endOf(entry));
    }
    return false;
  }

  private static long endOf(ZipArchiveEntry entry) {
    long start = Math.max(entry.getDataOffset(), entry.getLocalHeaderOffset());
    return start + Math.max(0, entry.getCompressedSize());
  }

  private static long claimed(List<ZipArchiveEntry> entries) {
    long sum = 0;
    for (ZipArchiveEntry entry : entries) {
      long next = sum + Math.max(0, entry.getSize());
      sum = next < sum ? Long.MAX_VALUE : next;
    }
    return sum;
  }

  private static List<String> leftOut(List<ZipArchiveEntry> entries, EndRecord end) {
    List<String> leftOut = new ArrayList<>();
    if (end.commentBytes() > 0) {
      leftOut.add("the comment of the archive");
    }
    if (end.bytesAfter() > 0) {
      leftOut.add("bytes after the end of the archive: " + end.bytesAfter());
    }
    long comments =
        entries.stream().filter(e -> e.getComment() != null && !e.getComment().isEmpty()).count();
    if (comments > 0) {
      leftOut.add("comments of files in the archive: " + comments);
    }
    long at = 0;
    long stray = 0;
    for (ZipArchiveEntry entry : entries) {
      long gap = entry.getLocalHeaderOffset() - at;
      stray += gap > (at == 0 ? 0 : LONGEST_DATA_DESCRIPTOR) ? gap : 0;
      at = endOf(entry);
    }
    if (stray > 0) {
      leftOut.add("bytes of the archive that belong to none of its listed files: " + stray);
    }
    return leftOut;
  }

  private static Outcome<Reading> damaged(String what) {
    return Outcome.withheld(
        Reason.Code.DAMAGED,
        "This archive cannot be opened: "
            + what
            + ". Ask for it again, or unpack it and add the files.");
  }

  private static Outcome<Reading> tooLarge(String what) {
    return Outcome.withheld(
        Reason.Code.TOO_LARGE,
        "This archive is not unpacked: "
            + what
            + ". Unpack it by hand with care and add the wanted files.");
  }

  /** The disk, not the archive, is to blame. */
  private static final class DiskFailure extends IOException {
    private static final long serialVersionUID = 1L;

    DiskFailure(IOException cause) {
      super("the scratch folder cannot be written", cause);
    }
  }

  /** One run over an archive's files. */
  private final class Unpacking {
    private final ZipFile zip;
    private final SeekableByteChannel bytes;
    private final EntryNames names;
    private final Path scratch;
    private final List<Child> children = new ArrayList<>();
    private long left = limits.containerBytes();

    Unpacking(ZipFile zip, SeekableByteChannel bytes, List<ZipArchiveEntry> entries, Path scratch) {
      this.zip = zip;
      this.bytes = bytes;
      this.scratch = scratch;
      this.names =
          new EntryNames(
              entries.stream().filter(e -> !isFolder(e)).map(this::nameOf).toList(),
              limits.nameCharacters());
    }

    void add(ZipArchiveEntry entry) throws IOException {
      if (isFolder(entry)) {
        return;
      }
      String name = nameOf(entry);
      children.add(new Child(names.shown(name), content(entry, name)));
    }

    private boolean isFolder(ZipArchiveEntry entry) {
      return nameOf(entry).endsWith("/") && entry.getSize() <= 0;
    }

    private String nameOf(ZipArchiveEntry entry) {
      byte[] raw = entry.getRawName();
      return raw == null ? entry.getName() : EntryNames.decoded(raw);
    }

    private Outcome<Path> content(ZipArchiveEntry entry, String name) throws IOException {
      Optional<String> fault = names.fault(name);
      if (fault.isPresent()) {
        return Outcome.withheld(
            Reason.Code.UNSAFE_NAME,
            fault.get() + " Unpack the archive by hand, rename the file and add it.");
      }
      int kind = entry.getUnixMode() & FILE_TYPE;
      if (entry.isUnixSymlink() || (kind != 0 && kind != REGULAR_FILE)) {
        return Outcome.withheld(
            Reason.Code.UNSAFE_NAME,
            "It is a link or a device, not a file. Add the file that it stands for.");
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        return Outcome.withheld(
            Reason.Code.ENCRYPTED,
            "It is locked with a password. Unpack it with the password and add the file.");
      }
      if (!LocalHeader.agrees(bytes, entry)) {
        return Outcome.withheld(
            Reason.Code.NOT_UNDERSTOOD,
            "The archive says two different things of it, so that programs differ on what it holds."
                + " Ask for the file itself.");
      }
      if (!zip.canReadEntryData(entry)) {
        return Outcome.withheld(
            Reason.Code.UNSUPPORTED,
            "It is packed in a way that is not read. Unpack the archive and add the file.");
      }
      return entry.getSize() > mostBytes(entry) ? bomb() : inflated(entry);
    }

    private Outcome<Path> bomb() {
      return Outcome.withheld(
          Reason.Code.TOO_LARGE,
          "It unpacks to far more than its packed size allows, as a bomb does. Ask for the file"
              + " itself.");
    }

    private Outcome<Path> inflated(ZipArchiveEntry entry) throws IOException {
      Path target = scratch.resolve("%05d".formatted(children.size() + 1));
      long most = mostBytes(entry);
      CRC32 crc = new CRC32();
      long length = 0;
      byte[] buffer = new byte[1 << 16];
      try (InputStream in = zip.getInputStream(entry);
          OutputStream out = create(target)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          length += n;
          if (length > most) {
            Files.deleteIfExists(target);
            return bomb();
          }
          crc.update(buffer, 0, n);
          write(out, buffer, n);
        }
      } catch (DiskFailure e) {
        throw e;
      } catch (IOException e) {
        return brokenOff(target);
      } catch (RuntimeException e) {
        // Unpackers of rarer methods answer broken bytes with whatever breaks inside them.
        return brokenOff(target);
      }
      if (length != entry.getSize() || crc.getValue() != entry.getCrc()) {
        return brokenOff(target);
      }
      left -= length;
      return Outcome.done(target);
    }

    /**
     * What it claims, within what its packed size can honestly hold and what is left of the
     * archive's share.
     */
    private long mostBytes(ZipArchiveEntry entry) {
      long honest = Math.max(HARMLESS_BYTES, Math.max(0, entry.getCompressedSize()) * BOMB_RATIO);
      return Math.min(left, honest);
    }

    private OutputStream create(Path target) throws DiskFailure {
      try {
        return Files.newOutputStream(target);
      } catch (IOException e) {
        throw new DiskFailure(e);
      }
    }

    private void write(OutputStream out, byte[] buffer, int length) throws DiskFailure {
      try {
        out.write(buffer, 0, length);
      } catch (IOException e) {
        throw new DiskFailure(e);
      }
    }

    private Outcome<Path> brokenOff(Path target) throws IOException {
      Files.deleteIfExists(target);
      return Outcome.withheld(
          Reason.Code.DAMAGED,
          "It cannot be unpacked to its end, or is not what the archive says. Ask for it again.");
    }
  }
}
