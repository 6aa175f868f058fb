// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real films of the shared corpus; tests that need one are skipped where it is not there. */
final class Clips {
  private Clips() {}

  static Path clip(String name) {
    Path clip = folder("corpora/dev/video/clips").resolve(name);
    assumeTrue(Files.isReadable(clip), "missing: " + clip);
    return clip;
  }

  static Path folder(String name) {
    Path folder = Path.of(System.getProperty("sable.shared", "../../shared")).resolve(name);
    assumeTrue(Files.isDirectory(folder), "missing: " + folder);
    return folder;
  }
}
