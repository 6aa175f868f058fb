// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.detectors.words.shape.Told;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Date of birth: a date with a word beside it that says so ("born", "DOB", "date of birth"), in any
 * of the forms 17/02/1979, 28.9.95, 051181, 1983-11-29, 2 May 1998, the 2nd of May 1998, May 2,
 * 1998, or in words; as the head of its column; or just behind a name, in brackets or ten years
 * before the latest date of the text. Between the word and the date stands no other number, unless
 * it is another date of birth. A date alone is not one. Source: ISO 8601 for year first; the others
 * are customary in the United Kingdom, day before month.
 */
public final class DateOfBirth extends Recogniser {

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai"
          + "|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\\.?";
  private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
  private static final String NUMBER = "(?:0?[1-9]|1[0-2])";
  private static final String YEAR = "(?:(?:18|19|20)[0-9]{2}|'?[0-9]{2})";
  private static final String BREAK = "[ \\n]{1,3}";
  private static final Shape DATE =
      Shape.atDigits(
          "(?<![\\p{L}0-9]|[0-9][/.-])(?:"
              + ("(?:18|19|20)[0-9]{2}[ ]?([-/. ])[ ]?" + NUMBER + "[ ]?\\1[ ]?" + DAY)
              + ("|" + DAY + "[ ]?([-/. ])\\n?[ ]?" + NUMBER + "[ ]?\\2\\n?[ ]?" + YEAR)
              + ("|" + DAY + "(?:st|nd|rd|th)?(?:" + BREAK + "(?:day )?of)?[ \\n/.-]{1,3}" + MONTH)
              + (",?[ \\n/.-]{0,3}" + YEAR)
              + ("|(?:0?[1-9]|[12][0-9]|3[01])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                  + YEAR)
              + "|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)[0-9]{2}|[0-9]{2})"
              + ")(?![\\p{L}0-9]|[/-][0-9])");
  private static final Pattern MONTH_BEFORE =
      Pattern.compile("(?<![\\p{L}])" + MONTH + "[ \\n]{1,2}(?:the )?$", Pattern.CASE_INSENSITIVE);
  private static final Shape DAY_YEAR =
      Shape.atDigits(
          Shape.OPEN + DAY + "(?:st|nd|rd|th)?,?[ \\n]{1,2}(?:18|19|20)[0-9]{2}" + Shape.SHUT);

  /** Month before day, where the second number is no month. */
  private static final Shape AMERICAN =
      Shape.atDigits(
          "(?<![\\p{L}0-9]|[0-9][/.-])(?:0?[1-9]|1[0-2])([-/.])(?:1[3-9]|2[0-9]|3[01])\\1"
              + YEAR
              + "(?![\\p{L}0-9]|[/-][0-9])");

  private static final Shape BIRTHDAY =
      Shape.atDigits(
          Shape.OPEN + DAY + "(?:st|nd|rd|th)?[ ](?:of )?" + MONTH + "(?![\\p{L}]|[ ,]{1,2}[0-9])");
  private static final Cues OF_BIRTHDAY = Cues.of("birthday|born on|dob");
  private static final Shape YEAR_ALONE =
      Shape.atDigits("(?<![\\p{L}0-9/.-])(?:19|20)[0-9]{2}(?![\\p{L}0-9]|[/-][0-9])");
  private static final Cues OF_YEAR = Cues.of("born (?:back )?in|year of birth|yob|b\\.");
  private static final Cues BIRTH =
      Cues.of(
          "d\\.?[ ]?o\\.?[ ]?b\\.?|dates? of birth|date ?(?:/|and|&) ?place of birth|birth ?date|birthday|born(?: on)?|d/o/b|b\\.|(?<=[ (,\n\t])b(?=:? ?[0-9])"
              + "|dyddiad geni|ganwyd|ganed");
  private static final Cues ASKED = Cues.of("dates? of birth|d\\.?o\\.?b|birthday|born");
  private static final Cues COLUMN =
      Cues.of("d\\.?[ ]?o\\.?[ ]?b\\.?|dates? of birth|birth ?date|born|d/o/b|dyddiad geni");
  private static final String UNIT =
      "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
          + "|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
          + "|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh"
          + "|eighth|ninth))";
  private static final String TENS =
      "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
          + "|(?:oh|o|zero|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
          + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)";
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<![\\p{L}])(?:(?:the )?"
              + UNIT
              + "|[0-9]{1,2}(?:st|nd|rd|th)?),?[ \\n](?:(?:day )?of )?(?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)|"
              + UNIT
              + "|"
              + MONTH
              + "),?[ \\n](?:of )?(?:(?:19|20)[0-9]{2}|'?[0-9]{2}(?![0-9])|(?:nineteen|twenty|two thousand)"
              + "(?: hundred)?(?:[ -](?:and )?"
              + TENS
              + ")?|"
              + TENS
              + ")(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME_BEFORE =
      Pattern.compile("(?<![\\p{L}'-])(\\p{Lu}[\\p{L}\\p{M}'-]+)(?:, ?| ?\\(| {1,12}|, ?\\()$");
  private static final Pattern NOT_NAME =
      Pattern.compile(
          "(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
              + MONTH
              + "|dated?|on|at|of|the|from|until|by|since|opened|closed|created|recorded|updated"
              + "|reviewed|signed|issued|expires?|expiry|sent|received|page|time|report|log|record"
              + "|statement|summary|road|street|act|court|unit",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FULL_YEAR =
      Pattern.compile("(?<![0-9])(?:18|19|20)[0-9]{2}(?![0-9])");

  private static final Pattern IS_BIRTH =
      Pattern.compile(
          " (?:is|was|as|being|for|-) (?:(?:his|her|my|their|the|your|given as|a) )?"
              + "(?:date of birth|d\\.?o\\.?b|birthday)",
          Pattern.CASE_INSENSITIVE);

  /** Two digits up to this are a year of this century. */
  private static final int PIVOT = 30;

  /** Years before the latest date of a text from which a date behind a name is one of birth. */
  private static final int GROWN = 10;

  /** Up to this a year of two digits behind a name is one of birth, whatever else is dated. */
  private static final int OLD = 2005;

  private static final Cues OTHER_DATE =
      Cues.of(
          "dated?|sent|signed|reported|report|served|bail|due|review|arrest(?:ed)?|custody|issued"
              + "|expir(?:y|es)|until|visited|attended|statement|interview(?:ed)?|start|end"
              + "|joined|appointed|court|charged|released|created|received|died|deceased|death"
              + "|d\\.?o\\.?d|judgment|v");
  private static final Pattern STROKES =
      Pattern.compile("(?<![\\p{L}0-9])\\p{Lu}[\\p{L}' -]{1,24}/\\p{Lu}[\\p{L}' -]{1,24}/$");
  private static final Pattern JOIN =
      Pattern.compile("[ ,;/&(]{0,3}(?:or|and|also|alias|aka|alt)?[ .:(]{0,3}");

  /**
   * Characters before the day of a birthday, and before a year alone, in which a word for it
   * stands.
   */
  private static final int NEAR = 24;

  private static final int NEARER = 16;

  /** The recogniser. */
  public DateOfBirth() {
    super(Category.DATE_OF_BIRTH, "date-of-birth");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return inWhole(text);
  }

  @Override
  public List<TextMatch> find(PreparedText text, Told told) {
    List<Hit> dates = new ArrayList<>();
    DATE.find(
        text,
        hit -> {
          dates.add(hit);
          return Optional.empty();
        });
    Latest latest = new Latest(dates, told);
    if (!told.isOfWhole()) {
      latest.year();
    }
    return joined(
        judged(dates, latest),
        DAY_YEAR.find(text, this::judgeMonthFirst),
        AMERICAN.find(text, hit -> cued(hit, CHECKED)),
        spoken(text),
        BIRTHDAY.find(
            text, place -> OF_BIRTHDAY.mayStandBefore(text, place, NEAR), this::judgeBirthday),
        YEAR_ALONE.find(
            text, place -> OF_YEAR.mayStandBefore(text, place, NEARER), this::judgeYear));
  }

  private List<TextMatch> judged(List<Hit> dates, Latest latest) {
    int[] last = {-1};
    int[] row = {-1};
    List<TextMatch> found = new ArrayList<>();
    int free = 0;
    for (Hit hit : dates) {
      Optional<TextMatch> match =
          hit.start() < free ? Optional.empty() : judge(hit, last, latest, row);
      if (match.isPresent()) {
        found.add(match.get());
        free = hit.end();
      }
    }
    return found;
  }

  private Optional<TextMatch> judge(Hit hit, int[] last, Latest latest, int[] row) {
    String joined =
        last[0] < 0 || hit.start() - last[0] > 16
            ? null
            : hit.text().text().substring(last[0], hit.start());
    Optional<String> cue =
        joined != null && JOIN.matcher(joined).matches()
            ? Optional.of("date of birth before it")
            : cue(hit);
    if (cue.isPresent()) {
      last[0] = hit.end();
      row[0] = isField(hit) ? hit.start() : row[0];
      return Optional.of(match(withArticle(hit), CHECKED, Proof.cued(cue)));
    }
    Optional<TextMatch> match = inRow(hit, row, latest);
    if (match.isEmpty() && hit.before() == '/' && behindStrokes(hit)) {
      match = Optional.of(match(hit, LIKELY, Proof.cued(Optional.of("a name before it"))));
    }
    if (match.isPresent()) {
      last[0] = hit.end();
    }
    return match;
  }

  /**
   * Behind a name: in brackets, ten years before the latest date of the text, in a field of its own
   * and before the latest year, or as the figures of a year gone by; or under another one in its
   * column.
   */
  private Optional<TextMatch> inRow(Hit hit, int[] row, Latest latest) {
    if (COLUMN.isBelow(hit, row[0]) && OTHER_DATE.column(hit).isEmpty()) {
      row[0] = hit.start();
      return Optional.of(match(hit, LIKELY, Proof.cued(Optional.of("its column"))));
    }
    if (!behindName(hit)) {
      return Optional.empty();
    }
    int year = year(hit);
    int most = latest.year();
    if (most <= year + GROWN) {
      latest.told.reliesOnYear();
    }
    String chars = hit.text().text();
    boolean field = isField(hit);
    if (field) {
      row[0] = hit.start();
    }
    boolean sure = hit.before() == '(' || year + GROWN <= most || (field && year < most);
    boolean old = year <= OLD && Character.isDigit(chars.charAt(hit.end() - 3)) == (year < 1900);
    return sure || isPlain(hit, field, old || year < most)
        ? Optional.of(
            match(hit, sure ? LIKELY : REVIEW, Proof.cued(Optional.of("a name before it"))))
        : Optional.empty();
  }

  /** Nothing says that it is another date, and it is a field, or figures that could be its. */
  private static boolean isPlain(Hit hit, boolean field, boolean gone) {
    String chars = hit.text().text();
    boolean between = hit.after() == ',' && chars.startsWith(", ", Math.max(0, hit.start() - 2));
    boolean figures = hit.chars().chars().noneMatch(Character::isLetter);
    return (field || (figures && (gone || between))) && OTHER_DATE.before(hit).isEmpty();
  }

  private static boolean isField(Hit hit) {
    return hit.before() == '\t'
        || hit.before() == '|'
        || hit.text().text().startsWith("  ", Math.max(0, hit.start() - 2));
  }

  /** In the way of a check by radio: SURNAME/FORENAME/date. */
  private static boolean behindStrokes(Hit hit) {
    String chars = hit.text().text();
    return STROKES.matcher(chars.substring(Math.max(0, hit.start() - 60), hit.start())).find();
  }

  private Optional<TextMatch> cued(Hit hit, double confidence) {
    return cue(hit).map(word -> match(hit, confidence, Proof.cued(Optional.of(word))));
  }

  private Optional<TextMatch> judgeBirthday(Hit hit) {
    return OF_BIRTHDAY
        .closeBefore(hit, NEAR)
        .map(word -> match(withArticle(hit), CUED, Proof.cued(Optional.of(word))));
  }

  private Optional<TextMatch> judgeYear(Hit hit) {
    return OF_YEAR
        .closeBefore(hit, NEARER)
        .map(word -> match(hit, CUED, Proof.cued(Optional.of(word))));
  }

  /** With the article of "the 2nd of May" before it. */
  private static Hit withArticle(Hit hit) {
    boolean article = hit.text().text().regionMatches(true, hit.start() - 4, "the ", 0, 4);
    return article ? hit.between(hit.start() - 4, hit.end()) : hit;
  }

  /** Whether words that could be a name stand just before, with a comma or bracket between. */
  private static boolean behindName(Hit hit) {
    String chars = hit.text().text();
    int least = Math.max(0, hit.start() - 60);
    int end = hit.start();
    while (end > least && " ,(\n".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = end;
    while (from > least && !Character.isWhitespace(chars.charAt(from - 1))) {
      from--;
    }
    Matcher name = NAME_BEFORE.matcher(chars).region(from, hit.start());
    return from < end
        && end < hit.start()
        && name.find()
        && !NOT_NAME.matcher(name.group(1)).matches();
  }

  /** The year of a date, of two digits the one that is not after {@value #PIVOT}. */
  private static int year(Hit hit) {
    String digits = hit.chars();
    Matcher full = FULL_YEAR.matcher(digits);
    if (full.find()) {
      return Integer.parseInt(full.group());
    }
    String bare = digits.replaceAll("[^0-9]", "");
    int two = Integer.parseInt(bare.substring(Math.max(0, bare.length() - 2)));
    return two > PIVOT ? 1900 + two : 2000 + two;
  }

  /** The latest year of the dates of a text, looked for in a part of it once. */
  private static final class Latest {
    private final List<Hit> dates;
    private final Told told;
    private int ofPart;

    Latest(List<Hit> dates, Told told) {
      this.dates = dates;
      this.told = told;
    }

    int year() {
      if (ofPart == 0) {
        for (Hit hit : dates) {
          if (told.isOwn(hit)) {
            ofPart = Math.max(ofPart, Math.min(DateOfBirth.year(hit), 2000 + PIVOT));
          }
        }
        ofPart = Math.max(ofPart, 1);
      }
      return told.latestYear(ofPart);
    }
  }

  /** Whether figures follow, which are another form's. */
  private static boolean isDigitNear(String chars, int from) {
    int most = Math.min(chars.length() - 1, from + 12);
    for (int i = from; i < most; i++) {
      if (Character.isDigit(chars.charAt(i)) && !Character.isLetter(chars.charAt(i + 1))) {
        return !Character.isDigit(chars.charAt(i + 1))
            || i + 2 >= chars.length()
            || !Character.isLetter(chars.charAt(i + 2));
      }
    }
    return false;
  }

  private static boolean isSpokenCue(char first) {
    return first == 'b' || first == 'd' || first == 'B' || first == 'D';
  }

  /** The length of a word for birth at a place with the first letter of one, or 0. */
  private static int spokenCue(String chars, int at) {
    int first = chars.charAt(at) | 0x20;
    if (at + 1 == chars.length()) {
      return 0;
    }
    int second = chars.charAt(at + 1) | 0x20;
    if (first == 'd') {
      return second == 'o' && chars.regionMatches(true, at, "dob", 0, 3) ? 3 : 0;
    }
    if (second == 'o') {
      return chars.regionMatches(true, at, "born", 0, 4) ? 4 : 0;
    }
    return second == 'i' && chars.regionMatches(true, at, "birth", 0, 5) ? 5 : 0;
  }

  /** Dates in words behind a word for birth: "the ninth of the seventh, ninety one". */
  private List<TextMatch> spoken(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    String chars = text.text();
    Matcher date = SPOKEN.matcher(chars);
    for (int at = 0; at < chars.length(); at++) {
      int cue = isSpokenCue(chars.charAt(at)) ? spokenCue(chars, at) : 0;
      if (cue > 0 && !isDigitNear(chars, at + cue)) {
        date.region(at + cue, Math.min(chars.length(), at + 90)).useTransparentBounds(true);
        if (date.find()) {
          found.add(
              match(
                  new Hit(text, date.start(), date.end()),
                  CUED,
                  Proof.cued(Optional.of(chars.substring(at, at + cue).toLowerCase(Locale.ROOT)))));
          at = date.end() - 1;
        }
      }
    }
    return found;
  }

  private Optional<TextMatch> judgeMonthFirst(Hit hit) {
    String before = hit.text().text().substring(Math.max(0, hit.start() - 16), hit.start());
    java.util.regex.Matcher month = MONTH_BEFORE.matcher(before);
    if (!month.find()) {
      return Optional.empty();
    }
    Hit whole = hit.between(hit.start() - before.length() + month.start(), hit.end());
    return cue(whole).map(word -> match(whole, CHECKED, Proof.cued(Optional.of(word))));
  }

  private static Optional<String> cue(Hit hit) {
    int least = Math.max(0, hit.start() - 40);
    int from = Math.max(least, hit.text().lastDigit(least, hit.start()) + 1);
    @Nullable String near = BIRTH.between(hit.text(), from, hit.start()).orElse(null);
    if (near != null) {
      return Optional.of(near);
    }
    if (isAnswer(hit)) {
      return Optional.of("a question before it");
    }
    Optional<String> bracket = inBrackets(hit);
    return bracket.isPresent() ? bracket : COLUMN.column(hit);
  }

  /** Whether a question for it stands on the line above, with no other number between. */
  private static boolean isAnswer(Hit hit) {
    String chars = hit.text().text();
    int from = Math.max(0, hit.start() - 100);
    int question = hit.start() - 1;
    while (question >= from && chars.charAt(question) != '?') {
      if (Character.isDigit(chars.charAt(question))) {
        return false;
      }
      question--;
    }
    if (question < from || chars.substring(question, question + 3).indexOf('\n') < 0) {
      return false;
    }
    return ASKED.between(hit.text(), Math.max(0, question - 50), question).isPresent();
  }

  private static Optional<String> inBrackets(Hit hit) {
    if (hit.after() != ' ' && hit.after() != '(') {
      return Optional.empty();
    }
    Optional<String> beside = BIRTH.after(hit, 8).filter(word -> word.startsWith("d"));
    if (beside.isPresent()) {
      return beside;
    }
    String chars = hit.text().text();
    Matcher is =
        IS_BIRTH.matcher(chars).region(hit.end(), Math.min(chars.length(), hit.end() + 44));
    return is.lookingAt() ? Optional.of("date of birth behind it") : Optional.empty();
  }
}
