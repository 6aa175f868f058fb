// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Who speaks or writes, at the start of a line: between a time and a colon, as chats are exported
 * and logs are kept ("[12/03/2026, 21:14:05] Jaz: hello", "14:05:22 Cash (TR12): on scene"), in
 * exported chats in small letters too; before a time alone on the line, or before the words of an
 * interview that stand behind a gap ("SAVAGE No comment."). Customary layouts.
 */
final class SpeakerName extends Recogniser {

  private static final int LINE = 160;

  /** Characters to both sides in which a speaker comes again. */
  private static final int AROUND = 2000;

  private static final String TIME = "[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?: ?[AaPp][Mm])?";
  private static final String DATE =
      "(?:[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}|[0-9]{1,2} \\p{L}{3,9} [0-9]{2,4})";
  private static final String NAME =
      "(?:" + NameWords.WORD + "(?:,?[ ]" + NameWords.PARTICLE + NameWords.WORD + "){0,3})";
  private static final Pattern TIMED =
      Pattern.compile(
          "[\\[(<]?(?:"
              + DATE
              + ",? )?"
              + TIME
              + "[\\])>]?(?: ?-)? {1,3}("
              + NAME
              + ")(?: [0-9]{2,6})?(?: \\([^()\\n]{1,12}\\))?(?::| - )");

  /** With a date as well nothing but an exported chat is written so, and whoever it is speaks. */
  private static final Pattern EXPORTED =
      Pattern.compile(
          "(?:\\["
              + DATE
              + ",? "
              + TIME
              + "\\] ?|"
              + DATE
              + ",? "
              + TIME
              + " - )(?:~ ?)?((?=\\p{Ll})\\p{L}[\\p{L}\\p{M}'.-]*(?: [\\p{L}\\p{M}'.-]+){0,3})"
              + "[^\\p{L}\\n:]{0,8}:(?=[ \\n])");

  /** How an export names the one who made it, and lines that nobody wrote. */
  private static final Set<String> NOBODY =
      Set.of("me", "you", "system", "admin", "group", "draft", "missed", "messages");

  /** Initials between a time and what is said; they come again in a transcript. */
  private static final Pattern INITIALS =
      Pattern.compile(TIME + " {1,4}(?=\\p{Lu}{2,3} {2,6}\\S)(\\p{Lu}{2,3})(?= )");

  private static final Pattern BEFORE_TIME =
      Pattern.compile("(" + NAME + ") {1,4}(?:" + DATE + ",? )?" + TIME + "[ ]*(?=\\n|$)");
  private static final Pattern COLUMN =
      Pattern.compile("((?:\\p{Lu}[\\p{Lu}\\p{M}'-]+ ?){1,3})(?: {2,12}|\\t)(?=\\S)");

  SpeakerName() {
    super(Category.PERSON_NAME, "name-of-speaker");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    String chars = text.text();
    Matcher timed = TIMED.matcher(chars);
    Matcher exported = EXPORTED.matcher(chars);
    Matcher initials = INITIALS.matcher(chars);
    Matcher before = BEFORE_TIME.matcher(chars);
    Matcher column = COLUMN.matcher(chars);
    int line = 0;
    while (line < chars.length()) {
      int end = chars.indexOf('\n', line);
      end = end < 0 ? chars.length() : end;
      int last = Math.min(end, line + LINE);
      char first = line < end ? chars.charAt(line) : ' ';
      if (!Character.isUpperCase(first)) {
        if (Character.isDigit(first) || "[(<".indexOf(first) >= 0) {
          for (Matcher form : List.of(timed, exported)) {
            if (form.region(line, last).lookingAt()) {
              add(text, form, CUED, found);
              break;
            }
          }
          if (initials.region(line, last).lookingAt() && isSpokenOften(chars, initials)) {
            add(text, initials, LIKELY, found);
          }
        }
      } else if (timed.region(line, last).lookingAt()) {
        add(text, timed, CUED, found);
      } else if (before.region(line, last).lookingAt()) {
        add(text, before, LIKELY, found);
      } else if (column.region(line, last).lookingAt() && comesAgain(chars, column)) {
        add(text, column, LIKELY, found);
      }
      line = end + 1;
    }
    return found;
  }

  /** Whether another line begins with the same words and a gap. */
  private static boolean comesAgain(String chars, Matcher column) {
    String head = "\n" + chars.substring(column.start(), column.end(1)).stripTrailing() + "  ";
    if (column.start() > 0 && column.start() < AROUND && chars.startsWith(head.substring(1))) {
      return true;
    }
    int from = Math.max(0, column.start() - AROUND);
    int to = Math.min(chars.length(), column.start() + AROUND + head.length() - 1);
    String near = chars.substring(from, to);
    int at = near.indexOf(head);
    if (at >= 0 && from + at + 1 == column.start()) {
      at = near.indexOf(head, at + 1);
    }
    return at >= 0;
  }

  /** Whether the same initials stand between gaps near by as well. */
  private static boolean isSpokenOften(String chars, Matcher initials) {
    String gapped = " " + initials.group(1) + "  ";
    int from = Math.max(0, initials.start() - AROUND);
    int to = Math.min(chars.length(), initials.start() + AROUND);
    String near = chars.substring(from, to);
    return near.indexOf(gapped, near.indexOf(gapped) + 1) >= 0;
  }

  private void add(PreparedText text, Matcher line, double confidence, List<TextMatch> found) {
    String name = line.group(1).stripTrailing();
    for (String word : name.split("[ ,]+")) {
      if ((word.length() > 1 && NameWords.isNone(word))
          || NOBODY.contains(word)
          || NameHeads.isBodyAlone(word.toLowerCase(Locale.ROOT))
          || Capitals.isShortForm(word)) {
        return;
      }
    }
    String first = name.split(" ")[0];
    int start = line.start(1);
    if (Titles.isTitle(first) && first.length() < name.length()) {
      start += first.length() + 1;
    }
    int end = line.start(1) + name.length();
    if (end - start >= 2) {
      found.add(
          match(
              new Hit(text, start, end), confidence, Proof.cued(Optional.of("line of a speaker"))));
    }
  }
}
