// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.plates;

import java.util.List;
import java.util.Optional;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Lanes;
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
 * Finds number plates with a network that the operator supplies. Safe for several threads; its
 * owner closes it.
 */
public final class PlateFinder implements PictureDetector, AutoCloseable {

  private final Finder finder;

  private PlateFinder(Finder finder) {
    this.finder = finder;
  }

  /** A finder; without a usable network it finds nothing and says so. */
  public static PlateFinder of(Accelerator accelerator, Models models) {
    Optional<byte[]> bytes = models.bytes(Catalogue.Y5FU_320);
    ModelState state = models.state(Catalogue.Y5FU_320);
    String why = state.note().orElse("the plate model cannot be loaded");
    if (bytes.isPresent() && state.usable()) {
      try {
        PictureNetwork first = Y5fuPlates.load(bytes.get(), accelerator);
        return new PlateFinder(
            Finder.with(
                Category.PLATE,
                state,
                Y5fuPlates.NOTE,
                Lanes.startingWith(first, () -> again(bytes.get(), accelerator))));
      } catch (NetworkRefused e) {
        why = state.model().file() + " cannot be loaded";
      }
    }
    return new PlateFinder(
        Finder.none(Category.PLATE, "plates: not searched: no usable plate model; " + why));
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

  private static PictureNetwork again(byte[] bytes, Accelerator accelerator) {
    try {
      return Y5fuPlates.load(bytes, accelerator);
    } catch (NetworkRefused e) {
      throw new IllegalStateException("the same bytes loaded before", e);
    }
  }
}
