// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
    return Question.ask(
        MAIN, models, folder, PATIENCE_SECONDS, new TypeReference<List<Offer>>() {});
  }
}
