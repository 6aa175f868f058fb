// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Asks a process that is started like an engine which networks the catalogue knows. */
public final class KnownModels {

  /** The main class that answers. */
  static final String MAIN = "sable.worker.engine.child.KnownModelsMain";

  private static final long PATIENCE_SECONDS = 60;

  private KnownModels() {}

  /**
   * The whole catalogue, the best of each kind first.
   *
   * @param models folders with models
   * @param folder an empty folder of the caller's
   * @throws IOException where the process does not start or answer
   */
  public static List<KnownModel> of(List<String> models, Path folder) throws IOException {
    return Question.ask(
        MAIN, models, folder, PATIENCE_SECONDS, new TypeReference<List<KnownModel>>() {});
  }
}
