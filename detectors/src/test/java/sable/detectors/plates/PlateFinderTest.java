// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.plates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Models;
import sable.detectors.pictures.TestPictures;
import sable.gpu.device.Accelerator;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.finding.Searched;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.PictureDetectorContract;
import sable.pipeline.place.Rect;
import sable.testmedia.photo.Scene;
import sable.testmedia.story.Story;

class PlateFinderTest extends PictureDetectorContract {

  private static final Accelerator CPU = Accelerators.pick(DeviceChoice.CPU, 1);

  private final PlateFinder finder = PlateFinder.of(CPU, TestPictures.models());

  @Override
  protected PictureDetector detector() {
    return finder;
  }

  @Test
  void a_drawn_plate_is_covered() {
    assumeTrue(TestPictures.has(Catalogue.Y5FU_320), "shared/models/plates is not there");
    for (long seed = 1; seed < 4; seed++) {
      Scene scene = Scene.stop(Story.of(seed));
      var box = scene.shown().get(0).box();
      Rect plate = new Rect(box.getX(), box.getY(), box.getWidth(), box.getHeight());
      assertThat(finder.look(TestPictures.of(scene.image())))
          .anyMatch(seen -> seen.rect().shared(plate) > 0.98 * plate.w() * plate.h());
    }
  }

  @Test
  void without_a_network_it_says_that_nothing_was_searched(@TempDir Path empty) {
    PlateFinder none = PlateFinder.of(CPU, Models.in(List.of(empty)));
    Searched searched = none.searched().get(0);
    assertThat(searched.extent()).isEqualTo(Searched.Extent.NONE);
    assertThat(searched.note().orElse(""))
        .startsWith("plates: not searched: no usable plate model");
    assertThat(none.look(TestPictures.of(Scene.stop(Story.standard()).image()))).isEmpty();
  }
}
