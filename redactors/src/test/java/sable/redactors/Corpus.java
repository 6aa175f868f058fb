// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Source;
import sable.redactors.type.FileType;

/** The shared folder of real files, where it is present. */
public final class Corpus {

  private Corpus() {}

  /** The files of a folder, by name; the test is skipped where the folder is missing. */
  public static List<Path> files(String folder) throws IOException {
    Path path =
        Path.of(Optional.ofNullable(System.getProperty("sable.shared")).orElse("../shared"))
            .resolve(folder);
    Assumptions.assumeTrue(Files.isDirectory(path), "missing: shared/" + folder);
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A file as an item at the top of a bundle, typed by its bytes. */
  public static Source source(Path file) throws IOException {
    MediaType type = FileType.of(file);
    Digest digest = Digest.of(file);
    String name = String.valueOf(file.getFileName());
    return new Source(
        new Item(ItemId.of(name, digest), name, type, digest, Files.size(file), Optional.empty()),
        file);
  }
}
