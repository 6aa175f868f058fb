// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.story.Fact;
import sable.testmedia.story.Story;

/** Photos of the stop: a JPEG as a camera leaves it, and a PNG as an editor does. */
public final class StoryPhotos {

  private final Story story;

  /** Photos of a story. */
  public StoryPhotos(Story story) {
    this.story = story;
  }

  /** Both photos. */
  public List<MadeFile> files() {
    return List.of(turnedJpeg(), commentedPng());
  }

  /**
   * Stored lying on its side, with the orientation that sets it upright, the officer's name, a
   * place and a thumbnail that shows the faces too. Boxes are of the upright picture.
   */
  public MadeFile turnedJpeg() {
    Scene scene = Scene.stop(story);
    byte[] exif =
        new Exif(6, plain(story.officer().name()), jpeg(small(turned(scene.image())), 0.8f))
            .bytes();
    byte[] bytes = withSegment(jpeg(turned(scene.image()), 0.9f), exif);
    return MadeFile.readable(
            "photo-stop.jpg", "image/jpeg", bytes, List.of(named(plain(story.officer().name()))))
        .showing(scene.shown());
  }

  /** Upright, with text chunks that name the people in it. */
  public MadeFile commentedPng() {
    Scene scene = Scene.neighbours(story);
    String comment = "Left to right: " + story.witness().name() + ", " + story.caller().name();
    byte[] bytes =
        withChunks(
            png(scene.image()),
            chunk("tEXt", "Author\0" + plain(story.officer().name()), StandardCharsets.ISO_8859_1),
            chunk("iTXt", "Comment\0\0\0\0\0" + comment, StandardCharsets.UTF_8));
    return MadeFile.readable(
            "photo-neighbours.png",
            "image/png",
            bytes,
            List.of(
                named(story.witness().name()),
                named(story.caller().name()),
                named(plain(story.officer().name()))))
        .showing(scene.shown());
  }

  /** A JPEG of a picture without anything else inside. */
  public static byte[] jpeg(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A quarter against the clock: orientation 6 turns it back. */
  private static BufferedImage turned(BufferedImage image) {
    int width = image.getWidth();
    int across = image.getHeight();
    BufferedImage lying = new BufferedImage(across, width, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < across; y++) {
      for (int x = 0; x < width; x++) {
        lying.setRGB(y, width - 1 - x, image.getRGB(x, y));
      }
    }
    return lying;
  }

  private static BufferedImage small(BufferedImage image) {
    BufferedImage small =
        new BufferedImage(
            image.getWidth() / 4, image.getHeight() / 4, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
    graphics.dispose();
    return small;
  }

  private static byte[] withSegment(byte[] jpeg, byte[] exif) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    int length = exif.length + 2;
    if (length > 0xffff) {
      throw new IllegalStateException("a JPEG segment holds 64 KiB");
    }
    bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
    bytes.writeBytes(exif);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }

  private static byte[] withChunks(byte[] png, byte[]... chunks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(png))) {
      // Signature and the header chunk come first, whatever follows.
      bytes.writeBytes(in.readNBytes(8 + 8 + 13 + 4));
      for (byte[] chunk : chunks) {
        bytes.writeBytes(chunk);
      }
      in.transferTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] chunk(String type, String text, java.nio.charset.Charset charset) {
    byte[] body = text.getBytes(charset);
    ByteArrayOutputStream typed = new ByteArrayOutputStream();
    typed.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
    typed.writeBytes(body);
    CRC32 sum = new CRC32();
    sum.update(typed.toByteArray());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(body.length);
      out.write(typed.toByteArray());
      out.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static Fact named(String name) {
    return new Fact(name, "person-name", name);
  }
}
