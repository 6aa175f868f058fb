// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sable.detectors.models.ModelState;
import sable.detectors.models.Models;
import sable.gpu.device.Accelerators;
import sable.worker.engine.Offer;
import sable.worker.json.Json;

/** Writes what engines can use on this machine: devices and models. */
public final class OffersMain {

  private OffersMain() {}

  /** Takes the file to write and the folders with models. */
  public static void main(String[] arguments) throws IOException {
    List<Offer> offers = new ArrayList<>();
    Accelerators.find()
        .forEach(
            device ->
                offers.add(
                    new Offer(
                        "device " + device.kind().name().toLowerCase(java.util.Locale.ROOT),
                        device.accelerator().isPresent(),
                        device.words())));
    List<Path> folders = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    Models.in(folders)
        .states()
        .forEach(
            state ->
                offers.add(
                    new Offer(
                        "model " + state.model().name(),
                        state.usable(),
                        state.note().map(note -> note + remedy(state)).orElse(state.model().card())
                            + " (SHA-256 "
                            + state.model().sha256()
                            + ", "
                            + state.model().licence()
                            + ")")));
    Json.write(Path.of(arguments[0]), offers);
  }

  private static String remedy(ModelState state) {
    return state.kind() == ModelState.Kind.MISSING && state.model().home().isPresent()
        ? "; ./sable models fetch " + state.model().name() + " gets it"
        : "";
  }
}
