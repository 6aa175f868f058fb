// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import sable.pipeline.item.Digest;
import sable.worker.engine.Folders;

/** PostgreSQL's programs as they come with Sable, unpacked once into a folder. */
final class Binaries {
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "linux amd64", "/postgres-linux-x86_64.txz",
          "linux aarch64", "/postgres-linux-arm_64.txz");
  private static final int EXECUTABLE = 0100;
  private static final int NAME_DIGITS = 16;

  private final Path folder;

  private Binaries(Path folder) {
    this.folder = folder;
  }

  /**
   * The programs, unpacked where they are not yet.
   *
   * @throws IOException where this build has none for this machine, said for whoever runs it
   */
  static Binaries in(Path parent) throws IOException {
    String machine =
        System.getProperty("os.name").toLowerCase(Locale.ROOT)
            + " "
            + System.getProperty("os.arch");
    String archive = Optional.ofNullable(ARCHIVES.get(machine)).orElse("");
    try (InputStream in = Binaries.class.getResourceAsStream(archive.isEmpty() ? "/-" : archive)) {
      if (in == null) {
        throw new IOException(
            "This build holds no PostgreSQL for this machine ("
                + machine
                + "). Install PostgreSQL and name it by DATABASE_URL.");
      }
      byte[] packed = in.readAllBytes();
      Path folder = parent.resolve(Digest.of(packed).sha256().substring(0, NAME_DIGITS));
      if (!Files.exists(folder)) {
        unpack(packed, parent, folder);
      }
      return new Binaries(folder);
    }
  }

  /** One of the programs. */
  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpack(byte[] packed, Path parent, Path folder) throws IOException {
    Folders.make(parent);
    Path half = parent.resolve("half");
    Folders.remove(half);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new BufferedInputStream(new XZInputStream(new java.io.ByteArrayInputStream(packed))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, half.resolve(entry.getName()).normalize());
      }
    }
    Files.move(half, folder);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    Files.setPosixFilePermissions(
        file,
        PosixFilePermissions.fromString(
            (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
  }
}
