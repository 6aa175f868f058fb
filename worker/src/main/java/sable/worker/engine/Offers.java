// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sable.worker.json.Json;

/** Asks a process that is started like an engine what engines find on this machine. */
public final class Offers {

  /** The main class that answers. */
  static final String MAIN = "sable.worker.engine.child.OffersMain";

  private static final long PATIENCE_SECONDS = 120;

  private Offers() {}

  /**
   * What engines can use.
   *
   * @param models folders with models
   * @param folder an empty folder of the caller's
   * @throws IOException where the process does not start or answer
   */
  public static List<Offer> of(List<String> models, Path folder) throws IOException {
    Path answer = folder.resolve("offers.json");
    List<String> words =
        new ArrayList<>(
            EngineCommand.main(MAIN, EngineLimits.of(1), EngineWall.none())
                .words(Folders.make(folder.resolve("engine"))));
    Folders.make(folder.resolve("engine").resolve("temporary"));
    words.add(answer.toString());
    words.addAll(models);
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("engines cannot say what they find here: they do not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
    return Json.mapper().readValue(answer.toFile(), new TypeReference<List<Offer>>() {});
  }
}
