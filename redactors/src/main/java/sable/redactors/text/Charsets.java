// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;

/**
 * Decodes a text strictly: a byte order mark is believed and held to, UTF-8 is believed where every
 * byte fits, UTF-16 without a mark where its zeros give it away, an old code page where detection
 * is sure of it. Nothing is replaced or skipped: bytes that fit nowhere withhold the file, for what
 * cannot be read cannot be searched.
 */
final class Charsets {

  private static final Map<String, byte[]> MARKS = new LinkedHashMap<>();

  static {
    MARKS.put("UTF-8", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    MARKS.put("UTF-32LE", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0});
    MARKS.put("UTF-32BE", new byte[] {0, 0, (byte) 0xfe, (byte) 0xff});
    MARKS.put("UTF-16LE", new byte[] {(byte) 0xff, (byte) 0xfe});
    MARKS.put("UTF-16BE", new byte[] {(byte) 0xfe, (byte) 0xff});
  }

  /**
   * Escape sequences that switch to another alphabet (ISO 2022): the bytes between are not ASCII.
   */
  private static final Set<Character> SHIFTS = Set.of('$', '(', ')', '%');

  /** Below this (of 100) the detector guesses. */
  private static final int SURE = 50;

  private static final int SHORTEST_GUESS = 32;
  private static final int DETECTED_BYTES = 1 << 20;

  private Charsets() {}

  /**
   * A text and how it was written.
   *
   * @param text without a byte order mark
   * @param charset its name
   * @param certain false where it was guessed from the frequency of letters
   */
  record Decoded(String text, String charset, boolean certain) {

    @Override
    public String toString() {
      return "Decoded[" + text.length() + " characters, " + charset + "]";
    }
  }

  static Outcome<Decoded> decode(byte[] bytes) {
    for (Map.Entry<String, byte[]> mark : MARKS.entrySet()) {
      if (startsWith(bytes, mark.getValue())) {
        int skip = mark.getValue().length;
        return strictly(bytes, skip, mark.getKey())
            .<Outcome<Decoded>>map(text -> Outcome.done(new Decoded(text, mark.getKey(), true)))
            .orElseGet(
                () ->
                    Outcome.withheld(
                        Reason.Code.DAMAGED,
                        "The text says it is "
                            + mark.getKey()
                            + ", but some of its bytes are not. Ask for it again, or save it anew as UTF-8."));
      }
    }
    if (count(bytes, 0) > 0) {
      Optional<Decoded> wide = utf16(bytes);
      if (wide.isPresent()) {
        return Outcome.done(wide.get());
      }
    }
    Optional<String> utf8 = strictly(bytes, 0, "UTF-8");
    if (utf8.isPresent()) {
      return shiftsAlphabet(utf8.get())
          ? notUnderstood("It switches between alphabets in a way that is not read.")
          : Outcome.done(new Decoded(utf8.get(), "UTF-8", true));
    }
    return oldCodePage(bytes);
  }

  /** UTF-16 without a mark: text in it has zeros in one of each two bytes, and reads as text. */
  private static Optional<Decoded> utf16(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return Optional.empty();
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    String name = zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE";
    int half = bytes.length / 2;
    int many = Math.max(zeros[0], zeros[1]);
    int few = Math.min(zeros[0], zeros[1]);
    boolean obvious = many * 10 >= half * 6 && few * 50 <= half;
    if (!obvious && !isFullOfControls(bytes)) {
      return Optional.empty();
    }
    return strictly(bytes, 0, name)
        .filter(text -> text.chars().allMatch(Charsets::isText))
        .filter(text -> obvious || isOfOneKind(text))
        .map(text -> new Decoded(text, name, obvious));
  }

  /** UTF-16 of an alphabet beyond Latin: read as single bytes, every other one is a control. */
  private static boolean isFullOfControls(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      controls += b >= 0 && !isText(b) ? 1 : 0;
    }
    return bytes.length >= SHORTEST_GUESS && controls * 3 >= bytes.length;
  }

  /** Letters of one script, and signs that belong to all. */
  private static boolean isOfOneKind(String text) {
    Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
    text.codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add);
    scripts.remove(Character.UnicodeScript.COMMON);
    scripts.remove(Character.UnicodeScript.INHERITED);
    scripts.remove(Character.UnicodeScript.LATIN);
    return scripts.size() <= 1 && !scripts.contains(Character.UnicodeScript.UNKNOWN);
  }

  private static Outcome<Decoded> oldCodePage(byte[] bytes) {
    if (hasUtf8Letters(bytes) && !isWestern(bytes)) {
      return notUnderstood("It mixes several encodings, so some of it cannot be read for certain.");
    }
    if (isWestern(bytes)) {
      return strictly(bytes, 0, "windows-1252")
          .<Outcome<Decoded>>map(text -> Outcome.done(new Decoded(text, "windows-1252", true)))
          .orElseGet(() -> notUnderstood("Some of its bytes are no characters."));
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, DETECTED_BYTES)));
    CharsetMatch match = detector.detect();
    if (match == null || match.getConfidence() < SURE || !Charset.isSupported(match.getName())) {
      return notUnderstood("Its encoding could not be told for certain.");
    }
    return strictly(bytes, 0, match.getName())
        .filter(text -> text.chars().allMatch(Charsets::isText))
        .<Outcome<Decoded>>map(
            text ->
                Outcome.done(
                    new Decoded(text, match.getName().toLowerCase(java.util.Locale.ROOT), false)))
        .orElseGet(() -> notUnderstood("Its encoding could not be told for certain."));
  }

  /**
   * Western text in windows-1252: letters beyond ASCII stand among ASCII letters, never three in a
   * row, and punctuation beyond it is what typists and Word use.
   */
  private static boolean isWestern(byte[] bytes) {
    int letters = 0;
    int run = 0;
    int high = 0;
    for (byte each : bytes) {
      int b = each & 0xff;
      if (b >= 0x80) {
        high++;
        run++;
        if (run > 2 || isUndefined(b) || isRareInWestern(b)) {
          return false;
        }
      } else {
        run = 0;
        letters += Character.isLetter(b) ? 1 : 0;
        if (!isText(b)) {
          return false;
        }
      }
    }
    return high * 5 <= letters;
  }

  private static boolean isUndefined(int b) {
    return b == 0x81 || b == 0x8d || b == 0x8f || b == 0x90 || b == 0x9d;
  }

  private static boolean isRareInWestern(int b) {
    return Set.of(0x83, 0x88, 0x98, 0xa4, 0xa6, 0xac, 0xaf, 0xb8, 0xd0, 0xde, 0xf0, 0xfe, 0xff)
        .contains(b);
  }

  /** Whether a letter in UTF-8 stands in it: with bytes that are not UTF-8 that makes a mixture. */
  private static boolean hasUtf8Letters(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (b >= 0xc2 && b <= 0xf4 && (bytes[i + 1] & 0xc0) == 0x80) {
        return true;
      }
    }
    return false;
  }

  private static boolean shiftsAlphabet(String text) {
    for (int i = text.indexOf(0x1b);
        i >= 0 && i + 1 < text.length();
        i = text.indexOf(0x1b, i + 1)) {
      if (SHIFTS.contains(text.charAt(i + 1))) {
        return true;
      }
    }
    return text.indexOf(0x0e) >= 0;
  }

  private static boolean isText(int c) {
    return (c >= 0x20 && c != 0x7f && c != 0xffff && c != 0xfffe)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == '\f';
  }

  private static Optional<String> strictly(byte[] bytes, int skip, String charset) {
    try {
      return Optional.of(
          Charset.forName(charset)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static int count(byte[] bytes, int wanted) {
    int n = 0;
    for (byte b : bytes) {
      n += b == wanted ? 1 : 0;
    }
    return n;
  }

  private static Outcome<Decoded> notUnderstood(String what) {
    return Outcome.withheld(
        Reason.Code.NOT_UNDERSTOOD,
        "This text cannot be read for certain. "
            + what
            + " Open it, compare it by eye, save it as UTF-8 and add that.");
  }
}
