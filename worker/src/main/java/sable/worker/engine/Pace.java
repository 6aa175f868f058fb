// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a finder looks at a frame of 640 x 384 with one network.
 *
 * @param device in the device's own words
 * @param milliseconds median of many frames
 */
public record Pace(String network, String device, double milliseconds) {

  /** The main class that measures. */
  static final String MAIN = "sable.worker.engine.child.PaceMain";

  private static final long PATIENCE_SECONDS = 300;

  /**
   * Measures every network that is there, in a process that is started like an engine.
   *
   * @param settings device, threads, folders with models, and how thoroughly
   * @param folder an empty folder of the caller's
   * @throws IOException where the process does not start or answer
   */
  public static List<Pace> of(EngineSettings settings, Path folder) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(settings.device());
    arguments.add(String.valueOf(settings.threads()));
    arguments.add(String.valueOf(settings.thorough()));
    arguments.addAll(settings.models());
    return Question.ask(
        MAIN, arguments, folder, PATIENCE_SECONDS, new TypeReference<List<Pace>>() {});
  }
}
