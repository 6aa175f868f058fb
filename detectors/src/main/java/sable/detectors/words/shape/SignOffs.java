// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where mails and letters end: the words of farewell, and the lines under them to an empty line
 * behind the first, a rule of dashes, a quoted mail, or {@value #MOST_LINES} lines on. Offsets are
 * of the prepared text. Source: customary in British and Welsh letters and mails.
 */
public final class SignOffs {

  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_FAREWELL = 40;

  private static final Set<String> FAREWELLS =
      Set.of(
          ("regards|kind regards|kindest regards|best regards|warm regards|warmest regards"
                  + "|many regards|with regards|with kind regards|with best regards|rgds|kr|br"
                  + "|best wishes|with best wishes|all the best|best|many thanks|thanks|thank you"
                  + "|thanks again|many thanks and regards|thanks and regards|kind thanks|cheers"
                  + "|ta|yours|yours sincerely|yours faithfully|yours truly|yours aye|sincerely"
                  + "|faithfully|respectfully|take care|love|lots of love|cofion|cofion gorau"
                  + "|cofion cynnes|diolch|diolch yn fawr|yn gywir|yr eiddoch yn gywir")
              .split("\\|"));

  private static final Pattern POSTSCRIPT =
      Pattern.compile("[Pp][Ss](?:[ ]?[:.,;!–—-]|[ ]\\p{Ll})");

  private SignOffs() {}

  /**
   * A line.
   *
   * @param start behind quotation marks and white space
   * @param end before white space
   */
  public record Line(int start, int end) {

    /** Its characters. */
    public String of(PreparedText text) {
      return text.text().substring(start, end);
    }
  }

  /**
   * The end of a mail.
   *
   * @param farewell the words of farewell in small letters
   * @param lines under them that are not empty; the first may stand behind the farewell on its line
   */
  public record SignOff(String farewell, List<Line> lines) {

    public SignOff {
      lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
      return "SignOff[" + lines.size() + " lines]";
    }
  }

  /** All in a text, in time in proportion to it. */
  public static List<SignOff> in(PreparedText text) {
    List<SignOff> all = new ArrayList<>();
    String chars = text.text();
    int at = 0;
    while (at < chars.length()) {
      int end = lineEnd(chars, at);
      Line line = line(chars, at, end);
      int farewell = farewellEnd(chars, line);
      if (farewell > line.start()) {
        List<Line> lines = under(chars, line, farewell, end);
        if (!lines.isEmpty()) {
          all.add(new SignOff(small(chars, line.start(), farewell), lines));
        }
      }
      at = end + 1;
    }
    return all;
  }

  private static List<Line> under(String chars, Line first, int farewell, int lineEnd) {
    List<Line> lines = new ArrayList<>();
    int rest = farewell;
    while (rest < first.end() && !Character.isLetterOrDigit(chars.charAt(rest))) {
      rest++;
    }
    if (rest < first.end()) {
      lines.add(new Line(rest, first.end()));
    }
    int at = lineEnd + 1;
    int empty = 0;
    for (int i = 0; i < MOST_LINES + 3 && at < chars.length(); i++) {
      int end = lineEnd(chars, at);
      Line line = line(chars, at, end);
      if (line.start() == line.end()) {
        empty++;
        if (!lines.isEmpty() || empty > 2) {
          break;
        }
      } else if (lines.size() == MOST_LINES || isOtherMail(chars, line)) {
        break;
      } else {
        lines.add(line);
      }
      at = end + 1;
    }
    return lines;
  }

  private static final Set<String> FIRST_WORDS =
      FAREWELLS.stream()
          .map(farewell -> farewell.split(" ", 2)[0])
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  /** Whether a line begins with the first word of a farewell. */
  private static boolean mayBegin(String chars, Line line) {
    int end = line.start();
    while (end < line.end() && Character.isLetter(chars.charAt(end))) {
      end++;
    }
    int length = end - line.start();
    return length >= 2 && length <= 12 && FIRST_WORDS.contains(small(chars, line.start(), end));
  }

  /** One past the words of farewell with which a line begins; its start where it does not. */
  private static int farewellEnd(String chars, Line line) {
    int end = line.start();
    int best = line.start();
    if (!mayBegin(chars, line)) {
      return best;
    }
    while (end < line.end() && end - line.start() < LONGEST_FAREWELL) {
      int word = end;
      while (word < line.end() && Character.isLetter(chars.charAt(word))) {
        word++;
      }
      if (word == end) {
        break;
      }
      if (FAREWELLS.contains(small(chars, line.start(), word)) && isClosed(chars, word, line)) {
        best = word;
      }
      end = word < line.end() && chars.charAt(word) == ' ' ? word + 1 : line.end();
    }
    return best;
  }

  /** Whether the line ends behind a farewell, or goes on behind a comma or the like. */
  private static boolean isClosed(String chars, int at, Line line) {
    return at == line.end() || ",.!-;".indexOf(chars.charAt(at)) >= 0;
  }

  private static boolean isOtherMail(String chars, Line line) {
    String start = small(chars, line.start(), Math.min(line.end(), line.start() + 12));
    return start.startsWith("from:")
        || start.startsWith("sent:")
        || start.startsWith("to:")
        || start.startsWith("---")
        || start.startsWith("___")
        || start.startsWith("===")
        || start.startsWith("p.s")
        || isPostscript(chars, line);
  }

  /** "PS" and a stop, a dash or a small letter: a number or a name is a sergeant's. */
  private static boolean isPostscript(String chars, Line line) {
    return POSTSCRIPT.matcher(chars).region(line.start(), line.end()).lookingAt();
  }

  private static String small(String chars, int from, int to) {
    return chars.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static int lineEnd(String chars, int from) {
    int end = chars.indexOf('\n', from);
    return end < 0 ? chars.length() : end;
  }

  private static Line line(String chars, int from, int to) {
    int start = from;
    while (start < to && (chars.charAt(start) <= ' ' || chars.charAt(start) == '>')) {
      start++;
    }
    int end = Math.max(start, Math.min(to, start + LONGEST_LINE));
    while (end > start && chars.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Line(start, end);
  }
}
