// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Asks a second decoder whether the pixel data of a JPEG is whole: OpenCV fills what is missing
 * with grey and says nothing, the JDK's reader passes libjpeg's warnings on. Only warnings that
 * mean lost pixels count.
 */
final class JpegDamage {
  private JpegDamage() {}

  static void refuse(byte[] file) throws PictureRefused {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    if (!readers.hasNext()) {
      return;
    }
    ImageReader reader = readers.next();
    Warnings warnings = new Warnings();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener(warnings);
      // One pixel in 64 is kept, all of them are decoded.
      var every = reader.getDefaultReadParam();
      every.setSourceSubsampling(8, 8, 0, 0);
      if (reader.canReadRaster()) {
        reader.readRaster(0, every);
      }
    } catch (IOException | RuntimeException e) {
      // A file that only this reader does not like is judged by the decoder that is used.
      return;
    } finally {
      reader.dispose();
    }
    if (warnings.lost) {
      throw new PictureRefused(
          PictureRefused.Code.DAMAGED, "part of the JPEG's pixel data is missing or broken");
    }
  }

  private static final class Warnings implements IIOReadWarningListener {
    private boolean lost;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
      String text = warning.toLowerCase(Locale.ROOT);
      lost |= text.contains("premature end") || text.contains("bad huffman code");
    }
  }
}
