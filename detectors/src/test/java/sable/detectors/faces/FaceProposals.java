// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import sable.detectors.models.Catalogue;
import sable.detectors.pictures.TestPictures;
import sable.detectors.pictures.Views;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Rect;

/**
 * Writes what MediaPipe's network puts forward at a low score, for the training kit; not part of a
 * build: {@code mvn test -pl detectors -am -Dtest=FaceProposals
 * -Dsurefire.failIfNoSpecifiedTests=false -Dphotos=FOLDER -Dproposals=FILE}.
 */
class FaceProposals {

  private static final double[] SIZES = {1, 0.5};

  @Test
  void write() throws Exception {
    Optional<String> photos = Optional.ofNullable(System.getProperty("photos"));
    assumeTrue(photos.isPresent(), "say which photos: -Dphotos=FOLDER -Dproposals=FILE");
    byte[] network = TestPictures.models().bytes(Catalogue.MEDIAPIPE_FULL_RANGE).orElseThrow();
    FaceSettings low = new FaceSettings(Optional.empty(), 0.05, Optional.of(0.0), false);
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(photos.orElseThrow()))) {
      files = all.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
    try (MediaPipeFaces finder =
            MediaPipeFaces.load(network, Accelerators.pick(DeviceChoice.CPU, 1), low);
        PrintWriter out =
            new PrintWriter(
                Files.newBufferedWriter(
                    Path.of(System.getProperty("proposals", "proposals.csv")),
                    StandardCharsets.UTF_8))) {
      out.println("image,x,y,w,h,score");
      for (Path file : files) {
        BufferedImage image = ImageIO.read(file.toFile());
        for (double size : SIZES) {
          for (Sighting seen : finder.look(Views.of(TestPictures.of(sized(image, size))))) {
            Rect r = seen.rect();
            out.printf(
                Locale.ROOT,
                "%s,%.1f,%.1f,%.1f,%.1f,%.4f%n",
                file.getFileName(),
                r.x() / size,
                r.y() / size,
                r.w() / size,
                r.h() / size,
                seen.score());
          }
        }
      }
    }
  }

  private static BufferedImage sized(BufferedImage image, double size) {
    int width = (int) (image.getWidth() * size);
    int height = (int) (image.getHeight() * size);
    BufferedImage sized = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = sized.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return sized;
  }
}
