// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import sable.pipeline.item.Reason;

/**
 * Measures what a file unpacks to before anything unpacks it: the library reads whole streams into
 * memory.
 */
final class Bounds {

  /** Of one stream that is not a picture: a thousand pages of text stay below. */
  private static final long STREAM_BYTES = 64L << 20;

  /** Of one picture's data. */
  private static final long PICTURE_BYTES = 256L << 20;

  /** Pixels of one picture inside the document: an A4 scan at 600 dpi has 35 million. */
  private static final long PICTURE_PIXELS = 60_000_000;

  /** A predictor keeps two rows in memory. */
  private static final int ROW_SAMPLES = 1_000_000;

  private static final Set<String> PACKED =
      Set.of(
          "FlateDecode",
          "Fl",
          "LZWDecode",
          "LZW",
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx",
          "RunLengthDecode",
          "RL");

  private Bounds() {}

  /**
   * Looks at every deflated run in the raw bytes, also at those that are read while opening.
   *
   * @throws Unreadable where one unpacks beyond bounds
   */
  static void checkRaw(byte[] file) throws Unreadable {
    byte[] keyword = {'s', 't', 'r', 'e', 'a', 'm'};
    int at = RawPdf.indexOf(file, keyword, 0);
    while (at >= 0) {
      int data = at + keyword.length;
      while (data < file.length && (file[data] == '\r' || file[data] == '\n')) {
        data++;
      }
      if (data + 1 < file.length && looksDeflated(file[data], file[data + 1])) {
        checkDeflated(file, data, file.length - data, 0);
      }
      at = RawPdf.indexOf(file, keyword, data);
    }
  }

  /**
   * Looks at a stream by its filters.
   *
   * @throws Unreadable where it unpacks beyond bounds
   */
  static void check(COSStream stream) throws IOException {
    boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    if (picture) {
      checkPixels(stream);
    }
    checkRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP), 0);
    long limit = picture ? PICTURE_BYTES : STREAM_BYTES;
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream data = raw;
      int index = 0;
      for (COSName name : filters(stream.getFilters())) {
        if (name.getName().startsWith("JBIG2")
            && Jbig2.mostPixels(bounded(data, PICTURE_BYTES)) > PICTURE_PIXELS) {
          throw tooLarge("a picture");
        }
        if (!PACKED.contains(name.getName())) {
          return;
        }
        data = unpacked(data, name, stream, index, limit);
        index++;
      }
      if (index > 0) {
        count(data, limit);
      }
    }
  }

  /** Whether deflated data can be read to its end; a wrong checksum at the very end is let pass. */
  static boolean whole(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream.getFilters());
    if (filters.isEmpty() || !filters.get(0).getName().startsWith("Fl")) {
      return true;
    }
    byte[] packed;
    try (InputStream raw = stream.createRawInputStream()) {
      packed = raw.readAllBytes();
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] buffer = new byte[1 << 16];
      int read = inflater.inflate(buffer);
      while (read > 0) {
        read = inflater.inflate(buffer);
      }
      return inflater.finished() || inflater.getRemaining() == 0;
    } catch (DataFormatException e) {
      return "incorrect data check".equals(e.getMessage());
    } finally {
      inflater.end();
    }
  }

  private static void checkPixels(COSStream picture) throws Unreadable {
    long width = picture.getLong(COSName.WIDTH, picture.getLong(COSName.W, 0));
    long height = picture.getLong(COSName.HEIGHT, picture.getLong(COSName.H, 0));
    if (width > Integer.MAX_VALUE
        || height > Integer.MAX_VALUE
        || Math.max(0, width) * Math.max(0, height) > PICTURE_PIXELS) {
      throw tooLarge("a picture");
    }
  }

  private static void checkRows(COSBase parameters, int depth) throws Unreadable {
    if (parameters instanceof COSArray array && depth == 0) {
      for (int i = 0; i < array.size(); i++) {
        checkRows(array.getObject(i), 1);
      }
    } else if (parameters instanceof COSDictionary dictionary
        && (Math.abs(dictionary.getLong(COSName.COLUMNS, 1)) > ROW_SAMPLES
            || Math.abs(dictionary.getLong(COSName.COLORS, 1)) > 64
            || Math.abs(dictionary.getLong(COSName.BITS_PER_COMPONENT, 8)) > 32)) {
      throw tooLarge("a stream");
    }
  }

  private static List<COSName> filters(COSBase filters) {
    if (filters instanceof COSName name) {
      return List.of(name);
    }
    return filters instanceof COSArray array
        ? array.toList().stream()
            .filter(COSName.class::isInstance)
            .map(COSName.class::cast)
            .toList()
        : List.of();
  }

  private static InputStream unpacked(
      InputStream packed, COSName name, COSStream stream, int index, long limit)
      throws IOException {
    if (name.getName().startsWith("Fl")) {
      return new java.util.zip.InflaterInputStream(packed);
    }
    Filter filter = FilterFactory.INSTANCE.getFilter(name);
    BoundedBytes out = new BoundedBytes(limit);
    filter.decode(new ByteArrayInputStream(bounded(packed, limit)), out, stream, index);
    return new ByteArrayInputStream(out.bytes());
  }

  private static byte[] bounded(InputStream in, long limit) throws IOException {
    BoundedBytes out = new BoundedBytes(limit);
    try {
      in.transferTo(out);
    } catch (ZipException | java.io.EOFException e) {
      return out.bytes();
    }
    return out.bytes();
  }

  private static void count(InputStream data, long limit) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try {
      int read = data.read(buffer);
      while (read >= 0) {
        total += read;
        if (total > limit) {
          throw tooLarge("a stream");
        }
        read = data.read(buffer);
      }
    } catch (ZipException | java.io.EOFException e) {
      // A stream that is cut off unpacks to what is there: it is judged where it is used.
      return;
    }
  }

  private static boolean looksDeflated(byte first, byte second) {
    return (first & 0x0f) == 8 && (((first & 0xff) << 8) | (second & 0xff)) % 31 == 0;
  }

  private static void checkDeflated(byte[] bytes, int from, int length, int depth)
      throws Unreadable {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, length);
      byte[] buffer = new byte[1 << 16];
      BoundedBytes first = new BoundedBytes(1 << 20);
      long total = 0;
      int read = inflater.inflate(buffer);
      while (read > 0) {
        if (total + read <= 1 << 20) {
          first.write(buffer, 0, read);
        }
        total += read;
        if (total > PICTURE_BYTES) {
          throw tooLarge("a stream");
        }
        read = inflater.inflate(buffer);
      }
      byte[] inner = first.bytes();
      if (depth < 4 && inner.length > 1 && looksDeflated(inner[0], inner[1])) {
        checkDeflated(inner, 0, inner.length, depth + 1);
      }
    } catch (DataFormatException e) {
      return;
    } catch (IOException e) {
      throw tooLarge("a stream");
    } finally {
      inflater.end();
    }
  }

  private static Unreadable tooLarge(String what) {
    return new Unreadable(
        Reason.Code.TOO_LARGE,
        "The document holds "
            + what
            + " that unpacks beyond what can be dealt with. Redact it by hand.");
  }

  /** Bytes up to a limit. */
  private static final class BoundedBytes extends OutputStream {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final long limit;

    BoundedBytes(long limit) {
      this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      if (out.size() + (long) len > limit) {
        throw tooLarge("a stream");
      }
      out.write(b, off, len);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
