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
import sable.pipeline.person.Office;
import sable.pipeline.text.TextMatch;

/**
 * The name after a title or rank, perhaps with a collar number between: "Mr", "PC 4471 Smith". The
 * title is not part of it. In a line of capitals, where a name's end cannot be seen, it is one
 * word. Titles and ranks: customary forms of address and the ranks of police forces in the United
 * Kingdom.
 */
final class TitledName extends Recogniser {

  private static final Pattern NAME =
      Pattern.compile(
          "[ ]{0,2}\\n?[ ]{0,2}(?:\\(?[A-Z]{0,3}[0-9]{2,6}[A-Z]{0,3}\\)?,?[ ]{1,2})?("
              + NameWords.PARTICLE
              + NameWords.WORD
              + "(?:[ ]\\n?[ ]?"
              + NameWords.PARTICLE
              + NameWords.WORD
              + "){0,3})");

  /** A title of more letters than this is none that a full stop shortens: "Supt.", "Major." */
  private static final int MOST_SHORTENED = 4;

  private static final Pattern OPERATOR = Pattern.compile(" [A-Z]{0,2}[0-9]{3,5} [A-Z]");

  /** First words of ranks of two words: behind them a title is the second. */
  private static final Set<String> RANK_OF_TWO =
      Set.of(
          "detective",
          "det",
          "chief",
          "police",
          "special",
          "temporary",
          "acting",
          "assistant",
          "deputy",
          "lord");

  TitledName() {
    super(Category.PERSON_NAME, "name-after-title");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    String chars = text.text();
    Matcher name = NAME.matcher(chars);
    name.useTransparentBounds(true);
    int at = 0;
    while (at < chars.length()) {
      if (!Character.isLetter(chars.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < chars.length() && isInWord(chars.charAt(end))) {
        end++;
      }
      at = isTitle(chars, at, end) ? behindName(text, name, at, end, found) : end;
    }
    return found;
  }

  /** Takes the name behind a title; answers where to go on. */
  private int behindName(
      PreparedText text, Matcher name, int title, int end, List<TextMatch> found) {
    String chars = text.text();
    int from = end;
    if (end < chars.length() && chars.charAt(end) == '.') {
      if (end - title > MOST_SHORTENED) {
        return end;
      }
      from = end + 1;
    }
    if (!name.region(from, Math.min(chars.length(), from + 120)).lookingAt()
        || name.start(1) == from) {
      return end;
    }
    boolean rank = RANK_OF_TWO.contains(chars.substring(title, end).toLowerCase(Locale.ROOT));
    Hit hit = trimmed(new Hit(text, name.start(1), name.end(1)), rank);
    if (hit.end() - hit.start() < 2) {
      return end;
    }
    List<String> context = new ArrayList<>();
    context.add(chars.substring(RankBefore.start(chars, title), end));
    if (OffDuty.isTold(text, title, hit.end())) {
      context.add(Office.OFF_DUTY);
    }
    found.add(match(hit, CUED, new Proof(Optional.empty(), context)));
    return hit.end();
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '-';
  }

  /** "OP C7719": an operator, where a number follows; an operation has none. */
  private static boolean isOperator(String chars, int start, int end) {
    return end - start == 2
        && chars.startsWith("OP", start)
        && OPERATOR.matcher(chars).region(end, Math.min(chars.length(), end + 10)).lookingAt();
  }

  private static boolean isTitle(String chars, int start, int end) {
    return isOperator(chars, start, end) || isCustomary(chars, start, end);
  }

  private static boolean isCustomary(String chars, int start, int end) {
    return end - start >= 2
        && end - start <= 14
        && Character.isUpperCase(chars.charAt(start))
        && Titles.isTitle(chars.substring(start, end));
  }

  /** Without words behind it that are no names. */
  private static Hit trimmed(Hit hit, boolean rank) {
    String chars = hit.chars();
    boolean capitals = Capitals.isAll(chars) && isCapitalLine(hit);
    int end = 0;
    for (String word : chars.split("(?<=[ \\n])")) {
      String bare = word.strip();
      if ((NameWords.isNone(bare) && !isInitial(bare))
          || (end > 0 && Capitals.isShortForm(bare))
          || (capitals && NamesInContext.isDeed(bare.toLowerCase(Locale.ROOT)))
          || (end == 0 && Titles.isTitle(bare) && (rank || !Titles.isSurname(bare)))
          || (end == 0 && rank && RankBefore.isPart(bare))) {
        break;
      }
      end += word.length();
      boolean forename = WordNames.contains(bare.toLowerCase(Locale.ROOT));
      if (capitals && bare.length() > 3 && !(forename && isSurnameNext(chars, end))) {
        break;
      }
    }
    return hit.between(hit.start(), hit.start() + chars.substring(0, end).stripTrailing().length());
  }

  /** Whether the next word is a surname that is an everyday word or a title: "MARK CONSTABLE". */
  private static boolean isSurnameNext(String chars, int from) {
    String next = chars.substring(from).split("[ \\n]", 2)[0];
    return NameHeads.isSurname(next.toLowerCase(Locale.ROOT)) || Titles.isSurname(next);
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isCapitalLine(Hit hit) {
    int from = hit.text().lineStart(hit.start(), 60);
    int to = hit.text().lineEnd(hit.end(), 60);
    return hit.text().text().substring(from, to).chars().noneMatch(Character::isLowerCase);
  }
}
