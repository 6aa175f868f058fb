// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a document taken apart without any library: objects as they stand, and every stream
 * unpacked.
 *
 * @param objects all bytes that are not stream data, as ISO 8859-1
 */
record RawPdf(String objects, List<Stream> streams) {

  private static final byte[] STREAM = ascii("stream");
  private static final byte[] END = ascii("endstream");
  private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,10})(?!\\s+\\d+\\s+R)");
  private static final int MOST_BYTES = 128 << 20;

  /** A stream with the bytes ahead of it, back to its object's beginning. */
  static final class Stream {

    private final String dictionary;
    private final byte[] data;

    Stream(String dictionary, byte[] data) {
      this.dictionary = dictionary;
      this.data = data;
    }

    /** Unpacked where it was deflated, else as it stands; not to be changed. */
    byte[] data() {
      return data;
    }

    /** Whether it holds pixels or outlines, in which letters would stand by chance. */
    boolean picture() {
      return dictionary.matches("(?s).*/Subtype\\s*/Image\\b.*") || font();
    }

    boolean font() {
      return dictionary.contains("/Length1")
          || dictionary.matches("(?s).*/Subtype\\s*/(Type1C|CIDFontType0C|OpenType)\\b.*");
    }
  }

  /** Takes a file apart. */
  static RawPdf of(byte[] file) {
    StringBuilder objects = new StringBuilder();
    List<Stream> streams = new ArrayList<>();
    int copied = 0;
    int at = indexOf(file, STREAM, 0);
    while (at >= 0) {
      int data = afterLineEnd(file, at + STREAM.length);
      if (data < 0 || (at > 0 && file[at - 1] == 'd')) {
        at = indexOf(file, STREAM, at + 1);
        continue;
      }
      String dictionary = dictionary(file, at);
      int end = end(file, data, dictionary);
      streams.add(new Stream(dictionary, unpacked(file, data, end, dictionary)));
      objects.append(new String(file, copied, data - copied, StandardCharsets.ISO_8859_1));
      copied = end;
      at = indexOf(file, STREAM, Math.min(file.length, end + END.length));
    }
    objects.append(new String(file, copied, file.length - copied, StandardCharsets.ISO_8859_1));
    return new RawPdf(objects.toString(), List.copyOf(streams));
  }

  private static int afterLineEnd(byte[] file, int at) {
    if (at < file.length && file[at] == '\n') {
      return at + 1;
    }
    if (at < file.length && file[at] == '\r') {
      return at + 1 < file.length && file[at + 1] == '\n' ? at + 2 : at + 1;
    }
    return -1;
  }

  private static String dictionary(byte[] file, int stream) {
    String before =
        new String(
            file, Math.max(0, stream - 4096), Math.min(stream, 4096), StandardCharsets.ISO_8859_1);
    int begin = before.lastIndexOf(" obj");
    return begin < 0 ? before : before.substring(begin);
  }

  private static int end(byte[] file, int data, String dictionary) {
    Matcher length = LENGTH.matcher(dictionary);
    if (length.find()) {
      long end = data + Long.parseLong(length.group(1));
      if (end <= file.length && indexOf(file, END, (int) end) - end >= 0) {
        int found = indexOf(file, END, (int) end);
        if (found - end <= 2) {
          return (int) end;
        }
      }
    }
    int found = indexOf(file, END, data);
    return found < 0 ? file.length : found;
  }

  private static byte[] unpacked(byte[] file, int from, int to, String dictionary) {
    byte[] raw = java.util.Arrays.copyOfRange(file, from, to);
    if (!dictionary.contains("FlateDecode") && !dictionary.contains("/Fl")) {
      return raw;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(raw);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      int read = inflater.inflate(buffer);
      while (read > 0 && out.size() < MOST_BYTES) {
        out.write(buffer, 0, read);
        read = inflater.inflate(buffer);
      }
      return out.size() == 0 ? raw : out.toByteArray();
    } catch (DataFormatException e) {
      return raw;
    } finally {
      inflater.end();
    }
  }

  /** Where a run of bytes begins, from an offset on; -1 where it is not. */
  static int indexOf(byte[] bytes, byte[] wanted, int from) {
    int last = bytes.length - wanted.length;
    for (int i = Math.max(0, from); i <= last; i++) {
      int k = 0;
      while (k < wanted.length && bytes[i + k] == wanted[k]) {
        k++;
      }
      if (k == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  /** How often a word of ASCII letters occurs. */
  static int count(byte[] bytes, String word) {
    byte[] wanted = ascii(word);
    int count = 0;
    for (int at = indexOf(bytes, wanted, 0); at >= 0; at = indexOf(bytes, wanted, at + 1)) {
      count++;
    }
    return count;
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
