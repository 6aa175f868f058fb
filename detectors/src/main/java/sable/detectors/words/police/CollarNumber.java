// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Ending;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.LogLine;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.detectors.words.shape.Told;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Collar, shoulder or staff number: two to six digits, perhaps with up to three letters before or
 * behind. It stands behind a rank, with or without a name between; behind a word that names it; in
 * a column or row of such numbers; behind another one in a list; before or behind the name of
 * staff; or is one that the text has told of elsewhere. A year after a rank is one only where a
 * name follows. Source: forms in use by forces; ranks of the Police Act 1996.
 */
public final class CollarNumber extends Recogniser {

  private static final String DIGITS = "(?:[A-Z]{1,3}[ -]?)?[0-9]{2,6}[A-Z]{0,3}";
  private static final Shape NUMBER = Shape.atCodes(Shape.OPEN + DIGITS + "(?![\\p{L}0-9])");
  private static final Shape GLUED =
      Shape.atCodes(
          Shape.OPEN
              + "(?:PC|WPC|DC|TDC|PS|DS|SGT|INSP|PCSO|OSC|CSO|TPC)[-/#]?([0-9]{2,5}[A-Z]{0,2})"
              + "(?![\\p{L}0-9]|[-/][0-9A-Z])");
  private static final Cues NAMED =
      Cues.of(
          "(?:collar|shoulder|staff|payroll|employee|badge|epaulette?|officer|user)"
              + "(?:[ /](?:and |or )?(?:shoulder|warrant|staff))?(?: (?:no|nos|number|numbers|id|num|ref))?\\.?"
              + "|c/no?|s/no?|force (?:no|number|id)|fin(?: no)?|emp(?:loyee)?\\.? (?:no|number|id)|numerals"
              + "|div(?:isional)?\\.? (?:no|number)|(?:ofc|offr)\\.?(?: (?:no|id))?|login(?: id)?|user ?name"
              + "|(?:allocated|assigned|reallocated|transferred|handed(?: over)?|handover) to",
          "phone|tel|mobile|custody|crime|incident|log|exhibit|dob|born");

  /** Heads of columns and fields: a bare "officer" is followed by a name as often as a number. */
  private static final Cues HEAD =
      Cues.of(
          "(?:collar|shoulder|staff|payroll|employee|badge|epaulette?|warrant|officer|operator|user)"
              + "(?: (?:no|nos|number|id))?\\.?|c/no?|s/no?|fin");

  private static final Ending NUMBERED =
      Ending.of(
          "(?i:(?<!\\p{L})(?:officers?|constable|sergeant|policeman|policewoman|pcso|detective|pc)"
              + "(?!\\p{L})[^\\n0-9]{0,70}(?<!\\p{L})(?<!(?:warrant|phone|telephone|mobile|contact|reference|exhibit|registration|vehicle"
              + "|account|crime|log|incident|custody|seal|serial|house|flat|room) )numbers?(?: (?:was|were|is|are|as|of))?:? {0,2})$");

  private static final Proof TOLD_ELSEWHERE = Proof.cued(Optional.of("told elsewhere"));

  /** Digits and letters from which on a number that was told of is known again. */
  private static final int LONG = 4;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:,|/|;| ?&| and| or|, and)? ?(?:(?:PC|DC|PS|DS|SGT|Sgt|PCSO|SC)s? )?"
              + "(?:\\p{Lu}[\\p{L}'-]{1,20} ?\\(?)?");

  /** The same with the name of the first officer behind the number. */
  private static final Pattern NAME_BETWEEN =
      Pattern.compile(
          "(?:,? \\p{Lu}[\\p{L}'-]{1,20}){1,2}(?:,|/|;| ?&| ?\\+| and|, and) ?"
              + "(?:(?:PC|DC|PS|DS|SGT|Sgt|PCSO|SC)s? )?");

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}'-]*(?:,? (?:\\p{L}{2,3} )?\\p{Lu}[\\p{L}\\p{M}'.-]*){0,3}";
  private static final Ending STAFF_NAME =
      Ending.of(
          "(?:(?i:(?<!\\p{L})(?:by|from|oic|officers?(?: in (?:the )?case)?|operator|supervisor|dispatcher"
              + "|controller|handler|custodian|gaoler|jailer|ddo|dco|hcp|fme|csi|soco|flo|sio|dio|analyst"
              + "|investigator|researcher|clerk)[:.]?[ ]{1,3}))"
              + "(?:\\p{Lu}{2,4} )?"
              + NAME
              + " [(#]?$");
  private static final Pattern TIMED_NAME =
      Pattern.compile("^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? (?:\\p{Lu}{2,4} )?" + NAME + " [(#]?$");
  private static final Pattern TIMED_WORD =
      Pattern.compile(
          "^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? (?!(?:VEH|VRM|REG|TEL|LOG|CAD|REF|PNC|ANPR|UNIT|CALL)(?!\\p{L}))"
              + "\\p{Lu}[\\p{L}\\p{M}'-]+ \\(?$");
  private static final Pattern NO_LETTERS =
      Pattern.compile("IN|ON|AT|TO|OF|AN|AS|IS|BY|OR|AND|THE|FOR|NO|TEL|DOB|REF|REG|VRM|AGE");
  private static final Pattern STAFF_LABEL =
      Pattern.compile(
          "(?:(?i:(?<!\\p{L})(?:by|oics?|officers?(?: in (?:the )?case)?|operator|supervis(?:or|ed by)|sup(?:v|r|vr)"
              + "|dispatcher|attend(?:ing|ed)|present|crew|escort(?:ed|ing)?|arresting|interviewing|reporting"
              + "|searching|seizing|controller|handler|author(?:ity|ised by)?)[:.]?[ ]{1,3})|^"
              + LogLine.TIME
              + "(?:hrs)?[ ,-]{1,3})$");
  private static final Pattern SURNAME =
      Pattern.compile(" (?:\\p{Lu}\\.? )?(\\p{Lu}[\\p{L}'-]{1,20})(?![\\p{L}])(?: ([\\p{L}]+))?");
  private static final Pattern ANY_NAME =
      Pattern.compile("(?<![\\p{L}0-9])\\p{Lu}[\\p{L}\\p{M}'-]+ {1,2}\\(?$");
  private static final Pattern BRACKET_NAME =
      Pattern.compile(
          "(?<![\\p{L}0-9])(?!(?i:section|part|page|item|rule|act|para|article|table|figure|unit|block|room|form|exhibit|flat|age|ext|code|box|line|no)(?!\\p{L}))"
              + "\\p{Lu}[\\p{L}\\p{M}'-]+ \\($");
  private static final Pattern LETTERED =
      Pattern.compile(
          "[0-9]{3,5}(?!CM|MM|KG|KM|AM|PM|HR|ML|MG|FT|IN|MB|GB|KB|ST|ND|RD|TH)[A-Z]{2}");
  private static final Pattern FORCE_LETTERS =
      Pattern.compile(
          " (?!(?:IN|ON|AT|TO|OF|AN|AS|IS|BY|OR|IF|SO|WE|HE|TA|NO|PC|DC|PS|DS|DI)(?!\\p{L}))[A-Z]{2}(?=[.,;)\\n]|[ ]{2}|$)");

  private static final Pattern FIELD_OF_RANK =
      Pattern.compile(
          "(?<!\\p{L})rank[^\\n]{1,30}(?<!\\p{L})(?:no|num|number)[.:]{0,2} {0,4}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAIR =
      Pattern.compile("(?<![\\p{L}0-9/-])[0-9]{3,6}/[0-9]{3,6}(?![\\p{L}0-9]|[/-][\\p{L}0-9])");

  /** The recogniser. */
  public CollarNumber() {
    super(Category.COLLAR_NUMBER, "collar-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return inWhole(text);
  }

  @Override
  public List<TextMatch> find(PreparedText text, Told told) {
    int[] last = {-1};
    int[] row = {-1};
    int[] cell = {-1};
    List<Hit> open = new ArrayList<>();
    List<TextMatch> glued =
        GLUED.find(text, hit -> capital(hit) ? glued(hit, told) : Optional.empty());
    List<TextMatch> first =
        NUMBER.find(
            text,
            hit -> {
              Optional<TextMatch> match = judge(hit, last[0]);
              if (match.isEmpty()) {
                match = inColumn(hit, row, cell);
              }
              if (match.isPresent()) {
                last[0] = hit.end();
                if (match.get().confidence() >= CUED) {
                  told.tell(hit.bare(), hit);
                  form(hit).ifPresent(own -> told.tell(own, hit));
                }
              } else if ((hit.signs() >= LONG || (hit.digits() >= 3 && StaffCell.isAlone(hit)))
                  && (isPlain(hit) || isPair(hit))) {
                open.add(hit);
              }
              return match;
            });
    List<TextMatch> found = joined(glued, first);
    for (Hit hit : open) {
      String words = form(hit).orElseGet(hit::bare);
      if (told.mayHold(words)) {
        TextMatch match = match(hit, LIKELY, TOLD_ELSEWHERE);
        if (glued.isEmpty() || !meetsOneOf(found, match)) {
          told.keep(words, hit, match);
        }
      }
    }
    return found;
  }

  /** Whether a match shares characters with one of those that are in order and apart. */
  private static boolean meetsOneOf(List<TextMatch> inOrder, TextMatch match) {
    int from = 0;
    int to = inOrder.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (inOrder.get(middle).end() <= match.start()) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < inOrder.size() && inOrder.get(from).start() < match.end();
  }

  private Optional<TextMatch> glued(Hit hit, Told told) {
    String number = String.valueOf(hit.group(1));
    told.tell(number.toUpperCase(Locale.ROOT), hit);
    Hit digits = hit.between(hit.end() - number.length(), hit.end());
    return Optional.of(match(digits, CUED, Proof.cued(Optional.of("a rank before it"))));
  }

  private Optional<TextMatch> judge(Hit hit, int last) {
    if (isTime(hit)) {
      return Optional.empty();
    }
    String chars = hit.text().text();
    boolean thisCentury = isYear(hit, "20");
    boolean year = thisCentury || isYear(hit, "19");
    Optional<String> word = wordBefore(chars, hit.start());
    boolean ranked =
        word.isPresent()
            && (StaffWords.isRank(word.get())
                || (hit.digits() >= 3 && StaffWords.isSmallRank(word.get())));
    boolean listed = isListed(hit, last) && !year;
    if (!ranked && !listed && isPart(hit) && NAMED.closeBefore(hit, 24).isEmpty()) {
      return Optional.empty();
    }
    if (!isCode(hit)) {
      return spaced(hit);
    }
    if (!ranked && LogLine.isTime(hit)) {
      return Optional.empty();
    }
    if (ranked) {
      return thisCentury && !isNameBehind(hit) ? Optional.empty() : cued(hit, word.get());
    }
    if (listed) {
      return cued(hit, "another one before it");
    }
    Optional<String> cue = NAMED.closeBefore(hit, 24).filter(named -> isField(hit, named));
    if (cue.isPresent()) {
      return cued(withLetters(hit), cue.get());
    }
    if (hit.before() == '-' || year) {
      return Optional.empty();
    }
    cue = byName(hit, word);
    return cue.isPresent() ? cued(hit, cue.get()) : alone(hit, word);
  }

  /** Whether it is the four figures of a year of a century. */
  private static boolean isYear(Hit hit, String century) {
    return hit.end() - hit.start() == 4 && hit.text().text().startsWith(century, hit.start());
  }

  /**
   * Letters of a force or division before a space, behind a rank and a name: "PC Reed, GH 2143".
   */
  private Optional<TextMatch> spaced(Hit hit) {
    String letters = hit.chars().substring(0, Math.max(0, hit.chars().indexOf(' ')));
    if (letters.isEmpty() || !capital(hit) || StaffWords.isRank(letters)) {
      return Optional.empty();
    }
    Optional<String> rank =
        NO_LETTERS.matcher(letters).matches()
            ? Optional.empty()
            : rankBefore(hit.text().text(), hit.start());
    return rank.flatMap(word -> cued(hit, word));
  }

  /** A name with a rank or a word for staff before it, or a word for staff alone. */
  private static Optional<String> byName(Hit hit, Optional<String> word) {
    int signs = hit.signs();
    if (word.isPresent()) {
      boolean role = StaffWords.isRole(word.get()) && signs >= 4 && hit.digits() >= 3;
      if (role && !isUnitBehind(hit)) {
        return Optional.of(word.get());
      }
      boolean capital = Character.isUpperCase(word.get().charAt(0));
      Optional<String> rank =
          capital && (signs >= 3 || isEnd(hit)) && !isUnitBehind(hit)
              ? rankBefore(hit.text().text(), hit.start())
              : Optional.empty();
      if (rank.isPresent()) {
        return rank;
      }
    }
    return signs >= 3 ? behindName(hit) : Optional.empty();
  }

  private Optional<TextMatch> alone(Hit hit, Optional<String> word) {
    String chars = hit.text().text();
    int from = Math.max(0, hit.start() - 110);
    if (NUMBERED.standsBefore(hit.text(), from, hit.start()) || isFieldOfRank(hit, word)) {
      return cued(hit, "number of an officer");
    }
    if (isLettersAndFigures(hit) && LogLine.isTimed(hit)) {
      return cued(hit, "row of a log");
    }
    if (StaffCell.isBehindRank(hit)) {
      return cued(hit, "a rank in the cell before it");
    }
    if (digits(hit) >= 3 && isBeforeName(hit)) {
      return cued(hit, "a name of staff behind it");
    }
    boolean bracket =
        hit.after() == ')'
            && hit.before() == '('
            && digits(hit) >= 3
            && hit.signs() <= 5
            && BRACKET_NAME.matcher(chars.substring(from, hit.start())).find();
    return bracket
        ? Optional.of(match(hit, REVIEW, Proof.cued(Optional.of("a name before it"))))
        : Optional.empty();
  }

  /** Whether a word for the number of somebody whose rank is told stands before it. */
  private static boolean isFieldOfRank(Hit hit, Optional<String> word) {
    return word.isPresent()
        && word.get().regionMatches(true, 0, "n", 0, 1)
        && FIELD_OF_RANK
            .matcher(hit.text().text())
            .region(hit.text().lineStart(hit.start(), 48), hit.start())
            .find();
  }

  /** Letters and figures without a small letter or a gap: "4471", "C7719", "S-10482". */
  private static boolean isCode(Hit hit) {
    if (hit.isBare()) {
      return true;
    }
    String chars = hit.chars();
    int hyphen = chars.indexOf('-');
    return hyphen > 0 && capital(hit) && !StaffWords.isRank(chars.substring(0, hyphen));
  }

  /** Under a word that names it as the head of its column, or under another one. */
  private Optional<TextMatch> inColumn(Hit hit, int[] row, int[] cell) {
    if (isPart(hit) || hit.signs() < 3 || !isCode(hit)) {
      return Optional.empty();
    }
    Optional<String> head = HEAD.column(hit);
    if (head.isEmpty() && HEAD.isBelow(hit, row[0])) {
      head = Optional.of("its column");
    }
    if (head.isPresent()) {
      row[0] = hit.start();
      return cued(hit, head.get());
    }
    head = StaffCell.head(hit);
    if (head.isEmpty() && StaffCell.isBelow(hit, cell[0])) {
      head = Optional.of("its column");
    }
    if (head.isPresent()) {
      cell[0] = hit.start();
    }
    return head.flatMap(word -> cued(hit, word));
  }

  /** Whether figures go on behind a colon or full stop, as in a time. */
  private static boolean isTime(Hit hit) {
    String chars = hit.text().text();
    return hit.end() + 1 < chars.length()
        && ":.".indexOf(hit.after()) >= 0
        && Character.isDigit(chars.charAt(hit.end() + 1));
  }

  /** Whether letters or figures go on beside a stroke, hyphen, colon or full stop. */
  private static boolean isPart(Hit hit) {
    String chars = hit.text().text();
    boolean goesOn =
        hit.end() + 1 < chars.length()
            && "/-:.".indexOf(hit.after()) >= 0
            && Character.isLetterOrDigit(chars.charAt(hit.end() + 1));
    return goesOn || hit.before() == '/';
  }

  /** A bare word for an officer says less: behind it stands a number and nothing else. */
  private static boolean isField(Hit hit, String named) {
    boolean bare = named.equals("user") || named.equals("officer") || named.equals("staff");
    return hit.signs() >= 3 && (!bare || " :".indexOf(hit.before()) >= 0) && !isUnitBehind(hit);
  }

  private static boolean isListed(Hit hit, int last) {
    if (last < 0
        || hit.start() <= last
        || hit.start() - last > 48
        || hit.signs() < 3
        || isUnitBehind(hit)) {
      return false;
    }
    String chars = hit.text().text();
    return BETWEEN.matcher(chars).region(last, hit.start()).matches()
        || (isNameBehind(hit) && NAME_BETWEEN.matcher(chars).region(last, hit.start()).matches());
  }

  /** With the letters of the force behind a space. */
  private static Hit withLetters(Hit hit) {
    String chars = hit.text().text();
    Matcher letters =
        FORCE_LETTERS.matcher(chars).region(hit.end(), Math.min(chars.length(), hit.end() + 6));
    letters.useTransparentBounds(true);
    return letters.lookingAt() ? hit.between(hit.start(), hit.end() + 3) : hit;
  }

  /** A number before a name in the row of a log or behind a word for staff: "4471 HARRIS". */
  private static boolean isBeforeName(Hit hit) {
    String chars = hit.text().text();
    int name = hit.end() + 1;
    if (hit.after() != ' '
        || name >= chars.length()
        || !Character.isUpperCase(chars.charAt(name))) {
      return false;
    }
    int line = hit.text().lineStart(hit.start(), 40);
    if (!STAFF_LABEL.matcher(chars.substring(line, hit.start())).find()) {
      return false;
    }
    Matcher surname =
        SURNAME.matcher(chars).region(hit.end(), Math.min(chars.length(), hit.end() + 50));
    if (!surname.lookingAt()
        || StaffWords.isUnit(surname.group(1))
        || StaffWords.isRank(surname.group(1))) {
      return false;
    }
    String next = surname.group(2);
    return next == null || !StaffWords.isUnit(next);
  }

  /** Whether it can be a number that was told of elsewhere: no street, amount or time. */
  private static boolean isPlain(Hit hit) {
    return " ([<#:\n\t|".indexOf(hit.before()) >= 0
        && !isPart(hit)
        && isCode(hit)
        && !LogLine.isTime(hit)
        && !isUnitBehind(hit)
        && wordBefore(hit.text().text(), hit.start()).filter(StaffWords::isThing).isEmpty();
  }

  /** Whether it and another number stand alone on both sides of a stroke: "(3007/1189)". */
  private static boolean isPair(Hit hit) {
    String chars = hit.text().text();
    int start = hit.start();
    int end = hit.end();
    if (hit.before() == '/') {
      start = Math.max(0, start - 7);
    } else if (hit.after() == '/') {
      end = Math.min(chars.length(), end + 7);
    } else {
      return false;
    }
    Matcher pair = PAIR.matcher(chars).region(start, end).useTransparentBounds(true);
    return pair.find() && pair.start() <= hit.start() && pair.end() >= hit.end();
  }

  /** The form of a number with letters before its figures, by which others of it are known. */
  private static Optional<String> form(Hit hit) {
    return isLettersAndFigures(hit)
        ? Optional.of("form " + hit.bare().replaceAll("[0-9]", "9"))
        : Optional.empty();
  }

  /** One or two letters, and four or five figures behind them: a number has no other order. */
  private static boolean isLettersAndFigures(Hit hit) {
    String chars = hit.text().text();
    int figures = hit.digits();
    return Character.isLetter(chars.charAt(hit.start()))
        && Character.isDigit(chars.charAt(hit.end() - 1))
        && (figures == 4 || figures == 5)
        && hit.signs() - figures <= 2;
  }

  private static boolean isUnitBehind(Hit hit) {
    String chars = hit.text().text();
    int at = hit.end();
    for (int words = 0; words < 3 && at < chars.length() && chars.charAt(at) == ' '; words++) {
      int end = at + 1;
      while (end < chars.length() && end - at < 20 && Character.isLetter(chars.charAt(end))) {
        end++;
      }
      if (StaffWords.isUnit(chars.substring(at + 1, end))) {
        return true;
      }
      at = end;
    }
    return false;
  }

  private static boolean isEnd(Hit hit) {
    return ".,;)\n".indexOf(hit.after()) >= 0 || hit.after() == 0;
  }

  /**
   * A name before a number of the form 1234AB, or before any where a word for staff precedes it.
   */
  private static Optional<String> behindName(Hit hit) {
    String chars = hit.text().text();
    char last = hit.start() < 2 ? 0 : chars.charAt(hit.start() - 2);
    if ((hit.before() != ' ' && hit.before() != '(' && hit.before() != '#')
        || (!Character.isLetter(last) && last != ' ')) {
      return Optional.empty();
    }
    int line = hit.text().lineStart(hit.start(), 70);
    if (digits(hit) >= 3
        && isStaff(hit, line)
        && !isUnitBehind(hit)
        && wordBefore(chars, hit.start()).filter(StaffWords::isNoName).isEmpty()) {
      return Optional.of("a name of staff before it");
    }
    return isLetter(chars.charAt(hit.end() - 1))
            && LETTERED.matcher(chars).region(hit.start(), hit.end()).matches()
            && ANY_NAME.matcher(chars.substring(line, hit.start())).find()
        ? Optional.of("a name before it")
        : Optional.empty();
  }

  /** Whether a word for staff or a time and a name stand before it. */
  private static boolean isStaff(Hit hit, int line) {
    String chars = hit.text().text();
    if (STAFF_NAME.standsBefore(hit.text(), line, hit.start())) {
      return true;
    }
    if (line == hit.start() || !Character.isDigit(chars.charAt(line))) {
      return false;
    }
    String before = chars.substring(line, hit.start());
    return TIMED_WORD.matcher(before).find()
        || (":)\n".indexOf(hit.after()) >= 0 && TIMED_NAME.matcher(before).find());
  }

  /** The word that ends just before a place, with punctuation between. */
  private static Optional<String> wordBefore(String chars, int at) {
    int end = at;
    while (end > 0 && at - end < 3 && " .:(,#|-".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 20 && isLetter(chars.charAt(start - 1))) {
      start--;
    }
    return start == end || end == at ? Optional.empty() : Optional.of(chars.substring(start, end));
  }

  /** A rank before up to three words that begin with a capital. */
  private static Optional<String> rankBefore(String chars, int at) {
    int place = at;
    for (int words = 0; words < 4; words++) {
      Optional<String> word = wordBefore(chars, place);
      if (word.isEmpty() || !Character.isUpperCase(word.get().charAt(0))) {
        return Optional.empty();
      }
      if (StaffWords.isRank(word.get())) {
        return word;
      }
      if (StaffWords.isNoName(word.get())) {
        return Optional.empty();
      }
      place = chars.lastIndexOf(word.get(), place - 1);
    }
    return Optional.empty();
  }

  private static boolean isNameBehind(Hit hit) {
    String chars = hit.text().text();
    int at = hit.end();
    while (at < chars.length() && at - hit.end() < 3 && " ,(".indexOf(chars.charAt(at)) >= 0) {
      at++;
    }
    return at > hit.end() && at < chars.length() && Character.isUpperCase(chars.charAt(at));
  }

  private static int digits(Hit hit) {
    return hit.digits();
  }

  private static boolean capital(Hit hit) {
    String chars = hit.text().text();
    for (int i = hit.start(); i < hit.end(); i++) {
      if (Character.isLowerCase(chars.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || c == '\'' || c == '-';
  }

  private Optional<TextMatch> cued(Hit hit, String word) {
    return Optional.of(match(hit, CUED, Proof.cued(Optional.of(word.toLowerCase(Locale.ROOT)))));
  }
}
