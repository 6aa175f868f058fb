// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder as a zip file; the same folder gives the same bytes. */
final class Zip {
  /** The earliest time that the format has: when files were written says nothing. */
  private static final long NO_TIME = 315_532_800_000L;

  private Zip() {}

  /** Writes the files of a folder, under its own name, to a fresh file. */
  static Path of(Path folder, Path file) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
    }
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      for (Path each : all) {
        String name = folder.getFileName() + "/" + folder.relativize(each);
        ZipEntry entry = new ZipEntry(name.replace('\\', '/'));
        entry.setTimeLocal(
            java.time.LocalDateTime.ofEpochSecond(NO_TIME / 1000, 0, java.time.ZoneOffset.UTC));
        out.putNextEntry(entry);
        Files.copy(each, out);
        out.closeEntry();
      }
    }
    return file;
  }
}
