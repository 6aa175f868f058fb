// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import sable.worker.engine.Folders;
import sable.worker.json.Json;

/** Writes {@code findings.json} and the texts that its places point into. */
public final class FindingsFolder {

  private FindingsFolder() {}

  /**
   * Writes both into a folder, for its owner's eyes alone; what an earlier run wrote there is
   * replaced. The texts come first, so that a findings file never stands beside texts that are not
   * its own.
   *
   * @throws BundleRefused where the folder holds a {@code text} that this program did not write
   */
  public static void write(BundleResult bundle, Path folder) throws BundleRefused {
    Path texts = folder.resolve(TextFolder.NAME);
    Path findings = folder.resolve(FindingsFile.NAME);
    try {
      Folders.make(folder);
      if (Files.exists(texts, LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.exists(findings, LinkOption.NOFOLLOW_LINKS)) {
          throw new BundleRefused(
              "the folder for the output holds something named text that Sable did not write: "
                  + texts);
        }
        Folders.remove(texts);
      }
      for (BundleItem item : bundle.items()) {
        for (BundleItem.Text text : item.texts()) {
          Path file = folder.resolve(TextFolder.way(item.name(), text.part()));
          Path within = file.getParent();
          if (within != null) {
            Folders.make(within);
          }
          Files.copy(text.file(), file);
        }
      }
      Json.writePretty(findings, FindingsFile.of(bundle));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
