// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.type1.Type1Font;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The file of an embedded font: what it claims to be, with nothing behind it. Of TrueType only the
 * tables from which letters are drawn stay; what Type 1 and CFF say of themselves inside stays.
 */
final class FontProgram {

  /** Tables of a TrueType font from which letters are drawn. */
  private static final Set<String> DRAWING =
      Set.of(
          "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post", "prep",
          "OS/2", "vhea", "vmtx");

  /** What stands behind the secret part of a Type 1 font. */
  private static final Pattern TRAILER = Pattern.compile("[0\\s]*+(?:cleartomark)?\\s*+");

  private static final int ENTRY = 16;
  private static final int HEADER = 12;

  private FontProgram() {}

  /**
   * What is carried of a font file that stands under a key of a descriptor.
   *
   * @throws NotCarried where it is no such font
   */
  static byte[] carried(String key, COSStream stream, byte[] data) throws IOException {
    try {
      switch (key) {
        case "FontFile" -> {
          int clear = stream.getInt(COSName.LENGTH1);
          int secret = stream.getInt(COSName.LENGTH2);
          if (clear < 0 || secret < 0 || clear + (long) secret > data.length) {
            throw new NotCarried("a font that is cut off");
          }
          Type1Font.createWithSegments(
              Arrays.copyOf(data, clear), Arrays.copyOfRange(data, clear, clear + secret));
          byte[] rest = Arrays.copyOfRange(data, clear + secret, data.length);
          if (!TRAILER.matcher(new String(rest, StandardCharsets.ISO_8859_1)).matches()) {
            throw new NotCarried("a font with something behind it");
          }
          return data;
        }
        case "FontFile2" -> {
          byte[] drawing = withoutWords(data);
          try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(drawing))) {
            if (font.getNumberOfGlyphs() <= 0 || font.getTableMap().get("glyf") == null) {
              throw new NotCarried("a font without letters");
            }
          }
          return drawing;
        }
        default -> {
          if (data.length < 4
              || data[0] == 'O'
              || new CFFParser().parse(new RandomAccessReadBuffer(data)).isEmpty()) {
            throw new NotCarried("a font without letters");
          }
          return data;
        }
      }
    } catch (NotCarried e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The parsers throw what comes where a file is not what it says.
      throw new NotCarried("a font that is none");
    }
  }

  private static byte[] withoutWords(byte[] file) throws NotCarried {
    ByteBuffer in = ByteBuffer.wrap(file);
    int count = in.getShort(4) & 0xffff;
    Map<String, byte[]> tables = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      int at = HEADER + i * ENTRY;
      String name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
      int from = in.getInt(at + 8);
      int length = in.getInt(at + 12);
      if (DRAWING.contains(name)) {
        if (from < 0 || length < 0 || from > file.length) {
          throw new NotCarried("a font that is cut off");
        }
        tables.put(name, Arrays.copyOfRange(file, from, Math.min(file.length, from + length)));
      }
    }
    ByteBuffer head = ByteBuffer.allocate(HEADER + tables.size() * ENTRY);
    int power = Integer.highestOneBit(Math.max(1, tables.size()));
    head.putInt(in.getInt(0)).putShort((short) tables.size()).putShort((short) (power * ENTRY));
    head.putShort((short) Integer.numberOfTrailingZeros(power));
    head.putShort((short) ((tables.size() - power) * ENTRY));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      head.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      head.putInt(sum(bytes)).putInt(head.capacity() + body.size()).putInt(bytes.length);
      body.writeBytes(bytes);
      body.writeBytes(new byte[(4 - bytes.length % 4) % 4]);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.array());
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  private static int sum(byte[] table) {
    ByteBuffer padded = ByteBuffer.wrap(Arrays.copyOf(table, (table.length + 3) / 4 * 4));
    int sum = 0;
    while (padded.hasRemaining()) {
      sum += padded.getInt();
    }
    return sum;
  }
}
