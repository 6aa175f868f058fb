// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.plates;

import java.util.List;
import java.util.Optional;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Lanes;
import sable.detectors.models.Model;
import sable.detectors.models.ModelState;
import sable.detectors.models.Models;
import sable.detectors.pictures.Finder;
import sable.detectors.pictures.PictureNetwork;
import sable.gpu.device.Accelerator;
import sable.gpu.network.NetworkRefused;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Searched;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;

/**
 * Finds number plates with the network that the operator supplies, else with the project's own.
 * Safe for several threads; its owner closes it.
 */
public final class PlateFinder implements PictureDetector, AutoCloseable {

  /** What the operator went to the trouble of supplying comes before what is always there. */
  private static final List<Model> BEST_FIRST = List.of(Catalogue.Y5FU_320, Catalogue.SABLE_PLATES);

  private final Finder finder;

  private PlateFinder(Finder finder) {
    this.finder = finder;
  }

  /** A finder; without a usable network it finds nothing and says so. */
  public static PlateFinder of(Accelerator accelerator, Models models, PlateSettings settings) {
    StringBuilder why = new StringBuilder();
    for (Model model : BEST_FIRST) {
      if (settings.model().isPresent() && !settings.model().get().equals(model.name())) {
        continue;
      }
      Optional<byte[]> bytes = models.bytes(model);
      ModelState state = models.state(model);
      if (bytes.isPresent() && state.usable()) {
        try {
          PictureNetwork first = network(model, bytes.get(), accelerator, settings);
          return new PlateFinder(
              Finder.with(
                  Category.PLATE,
                  state,
                  model.equals(Catalogue.Y5FU_320) ? Y5fuPlates.NOTE : SablePlates.note(settings),
                  Lanes.startingWith(
                      first, () -> again(model, bytes.get(), accelerator, settings))));
        } catch (NetworkRefused e) {
          why.append("; ").append(model.file()).append(" cannot be loaded");
        }
      } else {
        state.note().ifPresent(note -> why.append("; ").append(note));
      }
    }
    return new PlateFinder(
        Finder.none(Category.PLATE, "plates: not searched: no usable plate model" + why));
  }

  @Override
  public List<Searched> searched() {
    return finder.searched();
  }

  @Override
  public List<Sighting> look(Picture picture) {
    return finder.look(picture);
  }

  @Override
  public void close() {
    finder.close();
  }

  private static PictureNetwork network(
      Model model, byte[] bytes, Accelerator accelerator, PlateSettings settings)
      throws NetworkRefused {
    return model.equals(Catalogue.Y5FU_320)
        ? Y5fuPlates.load(bytes, accelerator, settings)
        : SablePlates.load(bytes, accelerator, settings);
  }

  private static PictureNetwork again(
      Model model, byte[] bytes, Accelerator accelerator, PlateSettings settings) {
    try {
      return network(model, bytes, accelerator, settings);
    } catch (NetworkRefused e) {
      throw new IllegalStateException("the same bytes loaded before", e);
    }
  }
}
