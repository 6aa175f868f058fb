// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sable.worker.json.Json;

/** A question to a process that is started like an engine and writes its answer to a file. */
final class Question {

  private Question() {}

  /**
   * Asks.
   *
   * @param main the main class; it takes the file to write, then the arguments
   * @param folder an empty folder of the caller's
   * @throws IOException where the process does not start or answer within the seconds
   */
  static <T> T ask(
      String main, List<String> arguments, Path folder, long seconds, TypeReference<T> answer)
      throws IOException {
    Path file = folder.resolve("answer.json");
    List<String> words =
        new ArrayList<>(
            EngineCommand.main(main, EngineLimits.of(1), EngineWall.none())
                .words(Folders.make(folder.resolve("engine"))));
    Folders.make(folder.resolve("engine").resolve("temporary"));
    words.add(file.toString());
    words.addAll(arguments);
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("engines cannot say what they find here: they do not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
    return Json.mapper().readValue(file.toFile(), answer);
  }
}
