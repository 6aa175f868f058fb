// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.plates;

import java.util.List;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Model;
import sable.detectors.models.Models;
import sable.detectors.pictures.CellNetwork;
import sable.detectors.pictures.Finder;
import sable.detectors.pictures.LookSettings;
import sable.detectors.pictures.Networks;
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
  private static final Networks NETWORKS =
      new Networks(
          Category.PLATE,
          List.of(Catalogue.Y5FU_320, Catalogue.SABLE_PLATES),
          "plates: not searched: no usable plate model");

  private final Finder finder;

  private PlateFinder(Finder finder) {
    this.finder = finder;
  }

  /** A finder; without a usable network it finds nothing and says so. */
  public static PlateFinder of(Accelerator accelerator, Models models, LookSettings settings) {
    return new PlateFinder(
        NETWORKS.best(models, settings.model(), new PlateNetworks(accelerator, settings)));
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

  private record PlateNetworks(Accelerator accelerator, LookSettings settings)
      implements Networks.Maker {

    @Override
    public PictureNetwork load(Model model, byte[] bytes) throws NetworkRefused {
      return model.equals(Catalogue.Y5FU_320)
          ? Y5fuPlates.load(bytes, accelerator, settings)
          : CellNetwork.load(bytes, accelerator, SablePlates.aim(settings));
    }

    @Override
    public String note(Model model) {
      return model.equals(Catalogue.Y5FU_320)
          ? Y5fuPlates.NOTE
          : CellNetwork.note(settings.thorough());
    }
  }
}
