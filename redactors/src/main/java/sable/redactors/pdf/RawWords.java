// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.pipeline.plan.Gone;

/**
 * Every way in which words can stand in the bytes of a document: as they are, in literal and hex
 * strings of each encoding, letter by letter, as codes that a character map turns into letters.
 */
final class RawWords {

  private static final Pattern MAPPED =
      Pattern.compile(
          "<([0-9A-Fa-f]{2,8})>\\s*(?:<([0-9A-Fa-f]{2,8})>\\s*)?(\\[?)\\s*<([0-9A-Fa-f]{2,64})>");
  private static final Pattern NAME_CODE = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final int MOST_MAPS = 64;

  /** Bytes of a string that is one letter or two. */
  private static final int LETTERS = 2;

  /** Letters and digits of a word that does not turn up by chance in bytes read in every way. */
  private static final int TELLING = 3;

  /** The same for words that are looked for inside others too. */
  private static final int TELLING_ANYWHERE = 4;

  private final List<String> texts = new ArrayList<>();
  private final List<Map<Integer, String>> maps = new ArrayList<>();

  private RawWords() {}

  /**
   * Those of the words that say something where they turn up here; of shorter ones only the text
   * that a reader extracts can tell.
   */
  static List<Gone> telling(Collection<Gone> words) {
    return words.stream()
        .filter(
            w ->
                w.text().codePoints().filter(Character::isLetterOrDigit).count()
                    >= (w.how() == Gone.How.ANYWHERE ? TELLING_ANYWHERE : TELLING))
        .toList();
  }

  /** All texts of a document, to be searched one by one. */
  static List<String> of(RawPdf pdf) {
    RawWords words = new RawWords();
    for (RawPdf.Stream stream : pdf.streams()) {
      String text = latin(stream.data());
      if (!stream.picture() && text.contains("begincmap") && words.maps.size() < MOST_MAPS) {
        words.maps.add(map(text));
      }
    }
    words.read(pdf.objects());
    for (RawPdf.Stream stream : pdf.streams()) {
      if (!stream.picture()) {
        words.encoded(stream.data());
        words.read(latin(stream.data()));
      }
    }
    return words.texts;
  }

  private void encoded(byte[] data) {
    texts.add(new String(data, StandardCharsets.UTF_16BE));
    texts.add(new String(data, StandardCharsets.UTF_16LE));
    utf8(data, true);
  }

  private void utf8(byte[] data, boolean syntax) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
      texts.add(syntax ? PlainSyntax.without(text) : text);
    } catch (CharacterCodingException e) {
      // Bytes that are not UTF-8 hold no words in UTF-8.
      return;
    }
  }

  private void read(String syntax) {
    texts.add(PlainSyntax.without(syntax));
    if (syntax.indexOf('#') >= 0) {
      texts.add(
          PlainSyntax.without(
              NAME_CODE
                  .matcher(syntax)
                  .replaceAll(
                      m ->
                          Matcher.quoteReplacement(
                              String.valueOf((char) Integer.parseInt(m.group(1), 16))))));
    }
    List<Str> strings = strings(PlainSyntax.withoutNumbering(syntax));
    StringBuilder joined = new StringBuilder();
    StringBuilder spaced = new StringBuilder();
    for (Str string : strings) {
      String plain = text(string.bytes());
      joined.append(string.follows() ? "" : "\n").append(plain);
      spaced.append(plain).append('\n');
      utf8(string.bytes(), false);
    }
    texts.add(joined.toString());
    texts.add(spaced.toString());
    for (Map<Integer, String> map : maps) {
      mapped(strings, map);
    }
  }

  private static String text(byte[] string) {
    if (string.length > 1) {
      int mark = ((string[0] & 0xff) << 8) | (string[1] & 0xff);
      if (mark == 0xfeff) {
        return new String(string, StandardCharsets.UTF_16BE);
      }
      if (mark == 0xfffe) {
        return new String(string, StandardCharsets.UTF_16LE);
      }
    }
    return latin(string);
  }

  private void mapped(List<Str> strings, Map<Integer, String> map) {
    for (int width = 1; width <= 2; width++) {
      StringBuilder joined = new StringBuilder();
      StringBuilder spaced = new StringBuilder();
      for (Str each : strings) {
        byte[] string = each.bytes();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i + width <= string.length; i += width) {
          int code =
              width == 1 ? string[i] & 0xff : ((string[i] & 0xff) << 8) | (string[i + 1] & 0xff);
          letters.append(map.getOrDefault(code, ""));
        }
        joined.append(each.follows() ? "" : "\n").append(letters);
        spaced.append(letters).append(' ');
      }
      texts.add(joined.toString());
      texts.add(spaced.toString());
    }
  }

  /**
   * A string in a piece of syntax.
   *
   * @param follows whether it goes on where the string before it ended: in the same list, or both
   *     drawn letter by letter
   */
  private static final class Str {

    private final byte[] bytes;
    private final boolean follows;

    Str(byte[] bytes, boolean follows) {
      this.bytes = bytes;
      this.follows = follows;
    }

    byte[] bytes() {
      return bytes;
    }

    boolean follows() {
      return follows;
    }
  }

  /** The literal and hex strings of a piece of PDF syntax, in their order. */
  private static List<Str> strings(String syntax) {
    List<Str> all = new ArrayList<>();
    List<byte[]> read = new ArrayList<>();
    int ended = 0;
    int at = 0;
    while (at < syntax.length()) {
      char c = syntax.charAt(at);
      int begin = at;
      if (c == '(') {
        at = literal(syntax, at + 1, read);
      } else if (c == '<' && at + 1 < syntax.length() && syntax.charAt(at + 1) == '<') {
        at += 2;
      } else if (c == '<') {
        at = hex(syntax, at + 1, read);
      } else {
        at++;
      }
      if (!read.isEmpty()) {
        byte[] bytes = read.remove(0);
        byte[] before = all.isEmpty() ? new byte[0] : all.get(all.size() - 1).bytes();
        boolean letters = bytes.length <= LETTERS && before.length <= LETTERS;
        all.add(new Str(bytes, letters || sameList(syntax, ended, begin)));
        ended = at;
      }
    }
    return all;
  }

  /** Whether nothing but numbers stands between two strings. */
  private static boolean sameList(String syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = syntax.charAt(i);
      if (c > ' ' && c != '.' && c != '-' && c != '+' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int literal(String syntax, int from, List<byte[]> all) {
    StringBuilder out = new StringBuilder();
    int depth = 1;
    int at = from;
    while (at < syntax.length()) {
      char c = syntax.charAt(at);
      if (c == '\\' && at + 1 < syntax.length()) {
        at = escape(syntax, at + 1, out);
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        break;
      }
      out.append(c);
      at++;
    }
    all.add(out.toString().getBytes(StandardCharsets.ISO_8859_1));
    return at + 1;
  }

  private static int escape(String syntax, int at, StringBuilder out) {
    char c = syntax.charAt(at);
    if (c >= '0' && c <= '7') {
      int value = 0;
      int end = at;
      while (end < syntax.length()
          && end < at + 3
          && syntax.charAt(end) >= '0'
          && syntax.charAt(end) <= '7') {
        value = value * 8 + syntax.charAt(end) - '0';
        end++;
      }
      out.append((char) (value & 0xff));
      return end;
    }
    switch (c) {
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case '\n' -> {}
      case '\r' -> {
        return at + 1 < syntax.length() && syntax.charAt(at + 1) == '\n' ? at + 2 : at + 1;
      }
      default -> out.append(c);
    }
    return at + 1;
  }

  private static int hex(String syntax, int from, List<byte[]> all) {
    StringBuilder digits = new StringBuilder();
    int at = from;
    while (at < syntax.length() && syntax.charAt(at) != '>') {
      char c = syntax.charAt(at);
      if (Character.digit(c, 16) >= 0) {
        digits.append(c);
      } else if (c > ' ') {
        return from;
      }
      at++;
    }
    if (digits.length() % 2 == 1) {
      digits.append('0');
    }
    byte[] out = new byte[digits.length() / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    all.add(out);
    return at + 1;
  }

  /** Codes and letters of a ToUnicode map, single ones and ranges. */
  private static Map<Integer, String> map(String cmap) {
    Map<Integer, String> map = new HashMap<>();
    Matcher entry = MAPPED.matcher(cmap);
    while (entry.find()) {
      int first = (int) Long.parseLong(entry.group(1), 16);
      String letters = new String(hexBytes(entry.group(4)), StandardCharsets.UTF_16BE);
      int last = entry.group(2) == null ? first : (int) Long.parseLong(entry.group(2), 16);
      boolean list = !entry.group(3).isEmpty();
      if (letters.isEmpty() || last < first || last - first > 0xffff) {
        continue;
      }
      if (list) {
        putList(cmap, entry.end(), first, letters, map);
        continue;
      }
      for (int code = first; code <= last; code++) {
        String head = letters.substring(0, letters.length() - 1);
        map.put(code, head + (char) (letters.charAt(letters.length() - 1) + (code - first)));
      }
    }
    return map;
  }

  private static void putList(
      String cmap, int from, int first, String letters, Map<Integer, String> map) {
    map.put(first, letters);
    int end = cmap.indexOf(']', from);
    if (end > 0) {
      int code = first;
      for (Str next : strings(cmap.substring(from, end))) {
        code++;
        map.put(code, new String(next.bytes(), StandardCharsets.UTF_16BE));
      }
    }
  }

  private static byte[] hexBytes(String digits) {
    String even = digits.length() % 2 == 0 ? digits : digits + "0";
    byte[] out = new byte[even.length() / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Integer.parseInt(even.substring(2 * i, 2 * i + 2), 16);
    }
    return out;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
