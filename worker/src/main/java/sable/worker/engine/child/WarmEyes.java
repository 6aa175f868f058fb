// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sable.detectors.eyes.Eyes;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Models;
import sable.detectors.pictures.LookSettings;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.PictureDetector;
import sable.worker.engine.EngineSettings;

/**
 * The finders of the last job, kept for the next one with the same settings: loading their networks
 * takes longer than many a photo.
 */
final class WarmEyes {

  /** What finders depend on. */
  private record Key(
      String device,
      int threads,
      List<String> models,
      Optional<String> model,
      boolean thorough,
      Map<Category, Double> thresholds,
      Map<Category, Double> growth) {}

  private @Nullable Key key;
  private List<PictureDetector> finders = List.of();

  List<PictureDetector> of(EngineSettings settings) {
    Key wanted =
        new Key(
            settings.device(),
            settings.threads(),
            settings.models(),
            settings.model(),
            settings.thorough(),
            settings.thresholds(),
            settings.growth());
    if (!wanted.equals(key)) {
      close();
      finders =
          Eyes.standard(
              Accelerators.pick(
                  DeviceChoice.valueOf(settings.device().toUpperCase(Locale.ROOT)),
                  settings.threads()),
              Models.in(settings.models().stream().map(Path::of).toList()),
              look(settings, Category.FACE),
              look(settings, Category.PLATE));
      key = wanted;
    }
    return finders;
  }

  private static LookSettings look(EngineSettings settings, Category category) {
    boolean plates = category == Category.PLATE;
    return new LookSettings(
        settings.model().filter(name -> isPlateModel(name) == plates),
        Optional.ofNullable(settings.thresholds().get(category)).filter(s -> s > 0 && s < 1),
        Optional.ofNullable(settings.growth().get(category)),
        settings.thorough());
  }

  private static boolean isPlateModel(String name) {
    return Catalogue.ALL.stream()
        .anyMatch(m -> m.name().equals(name) && m.folder().equals("plates"));
  }

  private void close() {
    for (PictureDetector finder : finders) {
      if (finder instanceof AutoCloseable owned) {
        try {
          owned.close();
        } catch (Exception e) {
          // What AutoCloseable declares; the finders throw nothing, and their process ends anyway.
          throw new IllegalStateException("a finder cannot be closed", e);
        }
      }
    }
    finders = List.of();
  }
}
