// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.plates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Models;
import sable.detectors.pictures.LookSettings;
import sable.detectors.pictures.TestPictures;
import sable.gpu.device.Accelerator;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.finding.Searched;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.PictureDetectorContract;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Rect;
import sable.testmedia.photo.Scene;
import sable.testmedia.story.Story;

/** The finder with the network in the jar, and with another one where it is there. */
class PlateFinderTest extends PictureDetectorContract {

  private static final Accelerator CPU = Accelerators.pick(DeviceChoice.CPU, 1);
  private static final Models NONE_SUPPLIED = Models.in(List.of());

  private final PlateFinder finder = PlateFinder.of(CPU, NONE_SUPPLIED, LookSettings.STANDARD);

  @Override
  protected PictureDetector detector() {
    return finder;
  }

  @Test
  void a_drawn_plate_is_covered() {
    assertDrawnPlatesAreCovered(finder);
  }

  @Test
  void a_drawn_plate_is_covered_by_the_network_that_the_operator_supplies() {
    assumeTrue(TestPictures.has(Catalogue.Y5FU_320), "shared/models/plates is not there");
    try (PlateFinder supplied = PlateFinder.of(CPU, TestPictures.models(), LookSettings.STANDARD)) {
      assertThat(supplied.searched().get(0).by()).startsWith("y5fu-320/");
      assertDrawnPlatesAreCovered(supplied);
    }
  }

  @Test
  void without_a_supplied_network_its_own_looks_and_says_at_which_scales() {
    Searched searched = finder.searched().get(0);
    assertThat(searched.by()).startsWith("sable-plates/");
    assertThat(searched.extent()).isEqualTo(Searched.Extent.ALL);
    assertThat(searched.note().orElse("")).contains("native size").contains("halves");
    LookSettings thorough =
        new LookSettings(Optional.empty(), Optional.empty(), Optional.empty(), true);
    try (PlateFinder both = PlateFinder.of(CPU, NONE_SUPPLIED, thorough)) {
      assertThat(both.searched().get(0).note().orElse("")).contains("double size");
    }
  }

  @Test
  void a_plate_of_60_pixels_in_a_1080p_frame_is_found() {
    Scene scene = Scene.stop(Story.of(1));
    var plate = scene.shown().get(0).box();
    double smaller = 60 / plate.getWidth();
    BufferedImage frame = new BufferedImage(1920, 1080, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = frame.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    BufferedImage image = scene.image();
    graphics.drawImage(
        image.getScaledInstance(
            (int) Math.round(image.getWidth() * smaller), -1, java.awt.Image.SCALE_AREA_AVERAGING),
        1100,
        500,
        null);
    graphics.dispose();
    Rect small =
        new Rect(
            1100 + plate.getX() * smaller,
            500 + plate.getY() * smaller,
            plate.getWidth() * smaller,
            plate.getHeight() * smaller);
    assertThat(finder.look(TestPictures.of(frame)))
        .anyMatch(seen -> seen.rect().shared(small) > 0.9 * small.w() * small.h());
  }

  @Test
  void growth_is_a_setting() {
    LookSettings wide =
        new LookSettings(Optional.empty(), Optional.empty(), Optional.of(0.5), false);
    Scene scene = Scene.stop(Story.of(1));
    try (PlateFinder grown = PlateFinder.of(CPU, NONE_SUPPLIED, wide)) {
      assertThat(area(grown.look(TestPictures.of(scene.image()))))
          .isGreaterThan(2 * area(finder.look(TestPictures.of(scene.image()))));
    }
  }

  @Test
  void without_a_usable_network_it_says_that_nothing_was_searched() {
    LookSettings unknown =
        new LookSettings(Optional.of("no-such"), Optional.empty(), Optional.empty(), false);
    PlateFinder none = PlateFinder.of(CPU, NONE_SUPPLIED, unknown);
    Searched searched = none.searched().get(0);
    assertThat(searched.extent()).isEqualTo(Searched.Extent.NONE);
    assertThat(searched.note().orElse(""))
        .startsWith("plates: not searched: no usable plate model");
    assertThat(none.look(TestPictures.of(Scene.stop(Story.standard()).image()))).isEmpty();
  }

  private static double area(List<Sighting> seen) {
    return seen.stream().mapToDouble(s -> s.rect().w() * s.rect().h()).max().orElse(0);
  }

  private static void assertDrawnPlatesAreCovered(PlateFinder finder) {
    for (long seed = 1; seed < 4; seed++) {
      Scene scene = Scene.stop(Story.of(seed));
      var box = scene.shown().get(0).box();
      Rect plate = new Rect(box.getX(), box.getY(), box.getWidth(), box.getHeight());
      assertThat(finder.look(TestPictures.of(scene.image())))
          .anyMatch(seen -> seen.rect().shared(plate) > 0.98 * plate.w() * plate.h());
    }
  }
}
