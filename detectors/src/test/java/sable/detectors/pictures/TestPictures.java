// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Model;
import sable.detectors.models.Models;
import sable.pipeline.picture.Picture;

/** Pictures for finders, and the networks that a test may find on this machine. */
public final class TestPictures {

  private TestPictures() {}

  /** Networks beside the repository, and those that the set-up fetches into it. */
  public static Models models() {
    Path shared = Path.of(System.getProperty("sable.shared", "shared")).normalize();
    List<Path> places = new ArrayList<>();
    places.add(shared.resolve("models"));
    places.add(Path.of("..", ".sable", "models"));
    Optional.ofNullable(System.getenv("SABLE_HOME"))
        .ifPresent(home -> places.add(Path.of(home).resolve("models")));
    return Models.in(places);
  }

  /** Whether a network is there; a test that needs it is skipped where not. */
  public static boolean has(Model model) {
    return Catalogue.ALL.contains(model) && models().state(model).usable();
  }

  /** The corpora beside the repository. */
  public static Path corpora() {
    return Path.of(System.getProperty("sable.shared", "shared"), "corpora");
  }

  /** A picture of an image. */
  public static Picture of(BufferedImage image) {
    BufferedImage bgr = image;
    if (image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
      bgr = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
      Graphics2D graphics = bgr.createGraphics();
      graphics.drawImage(image, 0, 0, null);
      graphics.dispose();
    }
    byte[] bytes = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).clear();
    return new Picture(direct, image.getWidth(), image.getHeight(), 3 * image.getWidth());
  }

  /** The same picture with bytes after each row that are not of it. */
  public static Picture padded(Picture packed, int bytes) {
    int stride = packed.strideBytes() + bytes;
    ByteBuffer room = ByteBuffer.allocateDirect(stride * packed.heightPx());
    byte[] row = new byte[packed.strideBytes()];
    for (int y = 0; y < packed.heightPx(); y++) {
      packed.bgr().duplicate().position(y * row.length).get(row);
      room.duplicate().position(y * stride).put(row);
    }
    return new Picture(room, packed.widthPx(), packed.heightPx(), stride);
  }

  /** A picture from a file. */
  public static Picture read(Path file) {
    try {
      return of(ImageIO.read(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
