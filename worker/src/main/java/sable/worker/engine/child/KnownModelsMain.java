// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sable.detectors.models.Model;
import sable.detectors.models.ModelState;
import sable.detectors.models.Models;
import sable.worker.engine.KnownModel;
import sable.worker.json.Json;

/** Writes the catalogue of networks and what of it can be used on this machine. */
public final class KnownModelsMain {

  private KnownModelsMain() {}

  /** Takes the file to write and the folders with models. */
  public static void main(String[] arguments) throws IOException {
    List<Path> folders = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    Json.write(
        Path.of(arguments[0]),
        Models.in(folders).states().stream().map(KnownModelsMain::known).toList());
  }

  private static KnownModel known(ModelState state) {
    Model model = state.model();
    return new KnownModel(
        model.name(),
        model.folder(),
        model.file(),
        model.sha256(),
        model.licence(),
        model.home(),
        model.input(),
        model.card(),
        state.usable()
            ? Optional.empty()
            : Optional.of(state.note().orElse(model.file() + " cannot be used")));
  }
}
