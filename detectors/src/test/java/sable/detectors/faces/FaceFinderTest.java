// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Model;
import sable.detectors.models.Models;
import sable.detectors.pictures.LookSettings;
import sable.detectors.pictures.TestPictures;
import sable.gpu.device.Accelerator;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.finding.Searched;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Rect;
import sable.testmedia.answer.Shown;
import sable.testmedia.drawing.DrawnPerson;
import sable.testmedia.drawing.Street;
import sable.testmedia.photo.Scene;
import sable.testmedia.story.Story;

class FaceFinderTest {

  private static final Accelerator CPU = Accelerators.pick(DeviceChoice.CPU, 1);

  @ParameterizedTest
  @ValueSource(strings = {"yunet-n", "yunet-2023mar", "sable-faces"})
  void drawn_faces_are_found(String name) {
    try (FaceFinder finder = finder(name)) {
      for (Scene scene :
          List.of(Scene.stop(Story.standard()), Scene.neighbours(Story.standard()))) {
        List<Sighting> seen = finder.look(TestPictures.of(scene.image()));
        List<Shown> faces =
            scene.shown().stream().filter(shown -> shown.category().equals("face")).toList();
        for (Shown face : faces) {
          assertThat(seen).anyMatch(sighting -> covered(sighting, face.box()) > 0.8);
        }
        assertThat(seen).hasSameSizeAs(faces);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yunet-n", "yunet-2023mar", "sable-faces"})
  void small_and_large_faces_are_found_in_a_very_large_picture(String name) {
    BufferedImage image = new BufferedImage(4400, 1100, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = Street.smooth(image);
    graphics.drawImage(Street.of(1100, 275, 3), 0, 0, 4400, 1100, null);
    List<Rectangle2D> boxes =
        List.of(
            new Rectangle2D.Double(150, 900, 40, 50),
            new Rectangle2D.Double(1900, 300, 300, 375),
            new Rectangle2D.Double(3300, 120, 600, 750));
    for (int i = 0; i < boxes.size(); i++) {
      DrawnPerson.of(7 + i).paint(graphics, boxes.get(i));
    }
    graphics.dispose();
    try (FaceFinder finder = finder(name)) {
      List<Sighting> seen = finder.look(TestPictures.of(image));
      for (Rectangle2D box : boxes) {
        assertThat(seen).as(box.toString()).anyMatch(sighting -> covered(sighting, box) > 0.7);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yunet-n", "yunet-2023mar", "sable-faces"})
  void a_face_that_fills_a_small_picture_is_found(String name) {
    Rectangle2D box = new Rectangle2D.Double(8, 14, 46, 58);
    try (FaceFinder finder = finder(name)) {
      assertThat(finder.look(street(64, 80, box)))
          .anyMatch(sighting -> covered(sighting, box) > 0.8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yunet-n", "sable-faces"})
  void a_face_of_16_pixels_in_a_1080p_frame_is_found(String name) {
    Rectangle2D box = new Rectangle2D.Double(1210, 610, 16, 20);
    try (FaceFinder finder = finder(name)) {
      assertThat(finder.look(street(1920, 1080, box)))
          .anyMatch(sighting -> covered(sighting, box) > 0.7);
    }
  }

  /** A street with one person in it, whose face fills a box. */
  private static Picture street(int widthPx, int heightPx, Rectangle2D face) {
    BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = Street.smooth(image);
    graphics.drawImage(Street.of(widthPx, heightPx, 3), 0, 0, null);
    DrawnPerson.of(2).paint(graphics, face);
    graphics.dispose();
    return TestPictures.of(image);
  }

  @Test
  void thorough_looks_at_double_size_too_and_loses_nothing() {
    assumeTrue(TestPictures.has(Catalogue.YUNET_N), "shared/models is not there");
    LookSettings usual = LookSettings.STANDARD.with("yunet-n");
    LookSettings settings = new LookSettings(usual.model(), usual.score(), usual.grown(), true);
    Picture picture = TestPictures.of(Scene.stop(Story.standard()).image());
    try (FaceFinder thorough = FaceFinder.of(CPU, TestPictures.models(), settings);
        FaceFinder finder = finder("yunet-n")) {
      assertThat(thorough.searched().get(0).note().orElse("")).contains("double size");
      assertThat(thorough.look(picture)).hasSizeGreaterThanOrEqualTo(finder.look(picture).size());
    }
  }

  @Test
  void a_picture_with_room_after_its_rows_is_read_aright() {
    try (FaceFinder finder = finder("yunet-n")) {
      Picture packed = TestPictures.of(Scene.stop(Story.standard()).image());
      assertThat(finder.look(TestPictures.padded(packed, 64))).isEqualTo(finder.look(packed));
    }
  }

  @Test
  void the_best_network_that_is_there_is_used() {
    try (FaceFinder finder = FaceFinder.of(CPU, TestPictures.models(), LookSettings.STANDARD)) {
      assumeTrue(TestPictures.has(Catalogue.YUNET_N), "shared/models is not there");
      assertThat(finder.searched().get(0).by()).isEqualTo("yunet-n/25a606a145a5");
    }
  }

  @Test
  void without_the_wanted_network_it_says_that_nothing_was_searched(@TempDir Path empty) {
    FaceFinder finder =
        FaceFinder.of(CPU, Models.in(List.of(empty)), LookSettings.STANDARD.with("yunet-n"));
    assertThat(finder.searched())
        .containsExactly(
            Searched.none(
                sable.pipeline.finding.Category.FACE,
                "faces: not searched: no usable face model yunet-n in the models folders"));
    assertThat(finder.look(TestPictures.of(Scene.stop(Story.standard()).image()))).isEmpty();
  }

  @Test
  void a_changed_network_is_refused_loudly(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(Catalogue.YUNET_N.file()), "not a network");
    Models models = Models.in(List.of(folder));
    FaceFinder wanted = FaceFinder.of(CPU, models, LookSettings.STANDARD.with("yunet-n"));
    assertThat(wanted.searched().get(0).extent()).isEqualTo(Searched.Extent.NONE);
    assertThat(wanted.searched().get(0).note().orElse("")).contains("SHA-256 differs");
    try (FaceFinder best = FaceFinder.of(CPU, models, LookSettings.STANDARD)) {
      assertThat(best.searched().get(0).by()).startsWith("sable-faces/");
      assertThat(best.searched().get(0).note().orElse("")).contains("SHA-256 differs");
    }
  }

  private static FaceFinder finder(String name) {
    Model model =
        Catalogue.ALL.stream().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    assumeTrue(TestPictures.has(model), model.file() + " is in none of the models folders");
    return FaceFinder.of(CPU, TestPictures.models(), LookSettings.STANDARD.with(name));
  }

  private static double covered(Sighting sighting, Rectangle2D box) {
    Rect wanted = new Rect(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    return sighting.rect().shared(wanted) / (wanted.w() * wanted.h());
  }
}
