// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sable.testmedia.answer.MadeFile;

/**
 * Writes the demo bundle: {@code bundle.zip}, its files, and {@code terms.txt} with the words that
 * must go.
 */
public final class Main {

  private Main() {}

  /** Takes one argument: the folder to write into, made if it is not there. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("give one folder to write the bundle into");
    }
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<MadeFile> files = DemoBundle.write(folder);
    Files.write(folder.resolve("terms.txt"), DemoBundle.words(files));
  }
}
