// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

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
 * Finds faces with the best network that is there: YuNet n, YuNet 2023mar, the project's own, which
 * lies in the jar. Safe for several threads; its owner closes it.
 */
public final class FaceFinder implements PictureDetector, AutoCloseable {

  private static final List<Model> BEST_FIRST =
      List.of(Catalogue.YUNET_N, Catalogue.YUNET_2023MAR, Catalogue.SABLE_FACES);

  private final Finder finder;

  private FaceFinder(Finder finder) {
    this.finder = finder;
  }

  /** A finder; without a usable network it finds nothing and says so. */
  public static FaceFinder of(Accelerator accelerator, Models models, LookSettings settings) {
    String asked =
        settings.model().map(name -> "no usable face model " + name).orElse("no usable face model");
    Networks networks =
        new Networks(
            Category.FACE, BEST_FIRST, "faces: not searched: " + asked + " in the models folders");
    return new FaceFinder(
        networks.best(models, settings.model(), new FaceNetworks(accelerator, settings)));
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

  private record FaceNetworks(Accelerator accelerator, LookSettings settings)
      implements Networks.Maker {

    @Override
    public PictureNetwork load(Model model, byte[] bytes) throws NetworkRefused {
      return model.equals(Catalogue.SABLE_FACES)
          ? CellNetwork.load(bytes, accelerator, SableFaces.aim(settings))
          : YuNetFaces.load(bytes, accelerator, settings);
    }

    @Override
    public String note(Model model) {
      return model.equals(Catalogue.SABLE_FACES)
          ? CellNetwork.note(settings.thorough())
          : YuNetFaces.note(settings);
    }
  }
}
