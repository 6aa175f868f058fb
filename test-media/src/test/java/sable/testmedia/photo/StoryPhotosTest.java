// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.answer.Shown;
import sable.testmedia.story.Fact;
import sable.testmedia.story.Story;

class StoryPhotosTest {

  private final StoryPhotos photos = new StoryPhotos(Story.standard());

  @Test
  void the_jpeg_lies_on_its_side_and_says_so() throws IOException {
    MadeFile file = photos.turnedJpeg();
    BufferedImage stored = ImageIO.read(new ByteArrayInputStream(file.bytes()));
    assertThat(stored.getWidth()).isEqualTo(960);
    assertThat(stored.getHeight()).isEqualTo(1280);
    String raw = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    assertThat(raw).contains("Exif\0\0MM").contains("BodyCam 4");
    for (Fact fact : file.facts()) {
      assertThat(raw).contains(fact.text());
    }
    // Orientation 6 as an entry of the first directory: tag, SHORT, one, value.
    assertThat(raw).contains("\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
  }

  @Test
  void the_thumbnail_is_a_jpeg_of_its_own() throws IOException {
    byte[] bytes = photos.turnedJpeg().bytes();
    int second = -1;
    for (int i = 3; i < bytes.length - 2 && second < 0; i++) {
      if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xd8 && bytes[i + 2] == (byte) 0xff) {
        second = i;
      }
    }
    BufferedImage small =
        ImageIO.read(new ByteArrayInputStream(bytes, second, bytes.length - second));
    assertThat(small.getWidth()).isEqualTo(240);
  }

  @Test
  void the_png_reads_and_names_people_in_its_chunks() throws IOException {
    MadeFile file = photos.commentedPng();
    assertThat(ImageIO.read(new ByteArrayInputStream(file.bytes())).getWidth()).isEqualTo(1024);
    String raw = new String(file.bytes(), StandardCharsets.UTF_8);
    for (Fact fact : file.facts()) {
      assertThat(raw).contains(fact.text());
    }
  }

  @Test
  void the_boxes_lie_in_the_picture() {
    for (Scene scene : new Scene[] {Scene.stop(Story.of(4)), Scene.neighbours(Story.of(4))}) {
      for (Shown shown : scene.shown()) {
        assertThat(scene.image().getRaster().getBounds().contains(shown.box())).isTrue();
      }
    }
  }

  @Test
  void the_same_story_gives_the_same_bytes() {
    assertThat(photos.turnedJpeg().bytes()).isEqualTo(photos.turnedJpeg().bytes());
  }
}
