// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

import static sable.gpu.picture.PictureRefused.Code.DAMAGED;
import static sable.gpu.picture.PictureRefused.Code.NOT_A_PICTURE;
import static sable.gpu.picture.PictureRefused.Code.TOO_LARGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Picture files to pictures and back. Decoding gives what a viewer shows: the first picture of the
 * file, its Exif orientation applied, see-through parts on white, 16 bits reduced to 8, grey and
 * palette as colour. Colour profiles are not applied. Encoding writes pixels and nothing else: no
 * Exif, no profile, no text, no date.
 */
public final class PictureFiles {
  private static final int WHITE = 255;

  private PictureFiles() {}

  /** What the headers of {@code file} say; nothing is decoded. */
  public static PictureFacts facts(byte[] file) throws PictureRefused {
    if (PngHeader.starts(file)) {
      return PngHeader.read(file);
    }
    if (JpegHeader.starts(file)) {
      return JpegHeader.read(file);
    }
    throw new PictureRefused(NOT_A_PICTURE, "neither a JPEG nor a PNG");
  }

  /** As {@link #decode(byte[], long)}. */
  public static Picture decode(Path file, long maxPixels) throws PictureRefused, IOException {
    return decode(Files.readAllBytes(file), maxPixels);
  }

  /**
   * The picture as displayed. {@code maxPixels} is held against the header before anything is
   * decoded. The caller closes the picture.
   */
  public static Picture decode(byte[] file, long maxPixels) throws PictureRefused {
    PictureFacts facts = facts(file);
    long pixels = (long) facts.storedWidthPx() * facts.storedHeightPx();
    if (pixels > maxPixels || pixels * 3 > Integer.MAX_VALUE) {
      throw new PictureRefused(TOO_LARGE, "the picture claims " + pixels + " pixels");
    }
    if (facts.format() == PictureFacts.Format.JPEG) {
      JpegDamage.refuse(file);
    }
    try (PointerScope scope = new PointerScope()) {
      Mat stored = stored(file, facts);
      Mat bgr = flattened(eightBits(stored));
      Picture picture = Picture.create(facts.widthPx(), facts.heightPx());
      turn(bgr, Mats.of(picture), facts.orientation());
      return picture;
    }
  }

  /** A JPEG of the picture; {@code quality} from 1 to 100. */
  public static byte[] jpeg(Picture picture, int quality) {
    return encoded(".jpg", picture, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality);
  }

  /** A PNG of the picture, without loss. */
  public static byte[] png(Picture picture) {
    return encoded(".png", picture, opencv_imgcodecs.IMWRITE_PNG_COMPRESSION, 6);
  }

  private static Mat stored(byte[] file, PictureFacts facts) throws PictureRefused {
    int how =
        facts.format() == PictureFacts.Format.JPEG
            ? opencv_imgcodecs.IMREAD_COLOR | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION
            : opencv_imgcodecs.IMREAD_UNCHANGED;
    Mat bytes = new Mat(1, file.length, opencv_core.CV_8UC1, new BytePointer(file));
    Mat stored;
    try {
      stored = opencv_imgcodecs.imdecode(bytes, how);
    } catch (RuntimeException e) {
      // OpenCV reports every broken file by the one exception type that the bindings have.
      throw new PictureRefused(DAMAGED, "the picture cannot be decoded");
    }
    if (stored == null || stored.empty()) {
      throw new PictureRefused(DAMAGED, "the picture cannot be decoded");
    }
    if (stored.cols() != facts.storedWidthPx() || stored.rows() != facts.storedHeightPx()) {
      throw new PictureRefused(DAMAGED, "the picture is not of the size that its header claims");
    }
    return stored;
  }

  private static Mat eightBits(Mat stored) throws PictureRefused {
    if (stored.depth() == opencv_core.CV_8U) {
      return stored;
    }
    if (stored.depth() != opencv_core.CV_16U) {
      throw new PictureRefused(PictureRefused.Code.UNSUPPORTED, "neither 8 nor 16 bits a sample");
    }
    Mat eight = new Mat();
    stored.convertTo(eight, opencv_core.CV_8U, 1.0 / 257, 0);
    return eight;
  }

  private static Mat flattened(Mat stored) {
    int channels = stored.channels();
    if (channels == 3) {
      return stored;
    }
    Mat bgr = new Mat(stored.rows(), stored.cols(), opencv_core.CV_8UC3);
    byte[] from = new byte[stored.cols() * channels];
    byte[] to = new byte[stored.cols() * 3];
    for (int row = 0; row < stored.rows(); row++) {
      stored.ptr(row).get(from);
      flatten(from, to, channels);
      bgr.ptr(row).put(to);
    }
    return bgr;
  }

  private static void flatten(byte[] from, byte[] to, int channels) {
    boolean colour = channels >= 3;
    boolean alpha = channels == 2 || channels == 4;
    for (int at = 0, out = 0; out < to.length; at += channels) {
      int cover = alpha ? from[at + channels - 1] & 0xff : WHITE;
      for (int c = 0; c < 3; c++, out++) {
        int value = from[colour ? at + c : at] & 0xff;
        to[out] = (byte) ((value * cover + WHITE * (WHITE - cover) + 127) / WHITE);
      }
    }
  }

  private static void turn(Mat stored, Mat shown, int orientation) {
    Mat turned = stored;
    if (orientation >= 5) {
      turned = new Mat();
      opencv_core.transpose(stored, turned);
    }
    // After a transpose, Exif 5 to 8 are as stored, mirrored, turned over and upside down.
    switch (orientation) {
      case 2, 6 -> opencv_core.flip(turned, shown, 1);
      case 3, 7 -> opencv_core.flip(turned, shown, -1);
      case 4, 8 -> opencv_core.flip(turned, shown, 0);
      default -> turned.copyTo(shown);
    }
  }

  private static byte[] encoded(String suffix, Picture picture, int option, int value) {
    try (PointerScope scope = new PointerScope()) {
      BytePointer out = new BytePointer();
      if (!opencv_imgcodecs.imencode(
          suffix, Mats.of(picture), out, new IntPointer(option, value))) {
        throw new IllegalStateException("OpenCV cannot write " + suffix);
      }
      byte[] bytes = new byte[Math.toIntExact(out.limit())];
      out.get(bytes);
      return bytes;
    }
  }
}
