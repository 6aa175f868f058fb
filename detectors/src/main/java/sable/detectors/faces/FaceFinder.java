// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

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
 * Finds faces with the best network that is there: YuNet n, YuNet 2023mar, MediaPipe full range.
 * Safe for several threads; its owner closes it.
 */
public final class FaceFinder implements PictureDetector, AutoCloseable {

  private static final List<Model> BEST_FIRST =
      List.of(Catalogue.YUNET_N, Catalogue.YUNET_2023MAR, Catalogue.MEDIAPIPE_FULL_RANGE);

  private final Finder finder;

  private FaceFinder(Finder finder) {
    this.finder = finder;
  }

  /** A finder; without a usable network it finds nothing and says so. */
  public static FaceFinder of(Accelerator accelerator, Models models, FaceSettings settings) {
    StringBuilder why = new StringBuilder();
    for (Model model : BEST_FIRST) {
      if (settings.model().isPresent() && !settings.model().get().equals(model.name())) {
        continue;
      }
      Optional<byte[]> bytes = models.bytes(model);
      ModelState state = models.state(model);
      if (bytes.isPresent() && state.usable()) {
        try {
          PictureNetwork first = network(model, bytes.get(), models, accelerator, settings);
          Lanes<PictureNetwork> lanes =
              Lanes.startingWith(
                  first, () -> again(model, bytes.get(), models, accelerator, settings));
          return new FaceFinder(
              Finder.with(Category.FACE, state, note(model, models, settings), lanes));
        } catch (NetworkRefused e) {
          why.append("; ").append(model.file()).append(" cannot be loaded");
        }
      } else if (state.kind() == ModelState.Kind.REFUSED) {
        state.note().ifPresent(note -> why.append("; ").append(note));
      }
    }
    String asked =
        settings.model().map(name -> "no usable face model " + name).orElse("no usable face model");
    return new FaceFinder(
        Finder.none(
            Category.FACE, "faces: not searched: " + asked + " in the models folders" + why));
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

  private static String note(Model model, Models models, FaceSettings settings) {
    if (!model.equals(Catalogue.MEDIAPIPE_FULL_RANGE)) {
      return YuNetFaces.note(settings);
    }
    return models.bytes(Catalogue.SABLE_FACES).isPresent()
        ? MediaPipeFaces.NOTE + "; " + JudgedFaces.NOTE
        : MediaPipeFaces.NOTE;
  }

  private static PictureNetwork network(
      Model model, byte[] bytes, Models models, Accelerator accelerator, FaceSettings settings)
      throws NetworkRefused {
    if (!model.equals(Catalogue.MEDIAPIPE_FULL_RANGE)) {
      return YuNetFaces.load(bytes, accelerator, settings);
    }
    Optional<byte[]> judge = models.bytes(Catalogue.SABLE_FACES);
    return judge.isPresent()
        ? JudgedFaces.load(bytes, judge.get(), accelerator, settings)
        : MediaPipeFaces.load(bytes, accelerator, settings);
  }

  private static PictureNetwork again(
      Model model, byte[] bytes, Models models, Accelerator accelerator, FaceSettings settings) {
    try {
      return network(model, bytes, models, accelerator, settings);
    } catch (NetworkRefused e) {
      throw new IllegalStateException("the same bytes loaded before", e);
    }
  }
}
