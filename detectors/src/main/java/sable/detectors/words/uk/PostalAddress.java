// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Ahead;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.LogLine;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Postal address, as one block: a house, flat, unit or plot number, a name that ends with a word
 * for a street or building, and what follows up to the postcode; or the parts and lines before a
 * postcode whose words begin with capitals. Source: BS 7666-5, addressable objects and streets.
 */
public final class PostalAddress extends Recogniser {

  private static final Set<String> STREETS =
      Set.of(
          ("street str st road rd lane ln avenue ave drive dr close cl crescent cres court ct place"
                  + " pl garden gardens gdns terrace grove mews way walk row square sq hill rise"
                  + " park green parade yard quay quayside wharf cottage cottages house lodge villa"
                  + " villas hall halls view field fields approach bank brow gate heights mount path"
                  + " end estate building buildings tower towers croft meadow meadows vale farm barn"
                  + " bridge side common dene dale wood woods moor fold wynd brae hse vw terr ter pde cott"
                  + " cotts fm mws bldgs boulevard blvd circus passage alley arcade esplanade promenade"
                  + " ridge copse spinney leas lea mead orchard orchards yd paddock paddocks mill mills")
              .split(" "));
  private static final String UNIT =
      "(?:flat|apartment|apt|unit|suite|room|plot|house|caravan|pitch|block|no\\.?|number)";
  private static final int WORDS = 7;

  /** Characters in which the first word for a street follows a number, at most. */
  private static final int STREET_NEAR = 120;

  private static final String NUMBER = "[0-9]{1,4}[a-z]?(?:[-/][0-9]{1,4}[a-z]?)?,?";
  private static final Shape NUMBERED =
      Shape.atDigits(
          "(?<![\\p{L}0-9]|[0-9][:.])"
              + (NUMBER
                  + "[ \\n]{1,2}((?:(?:"
                  + NUMBER
                  + "[ ])?\\p{L}[\\p{L}'.-]{0,19}(?:,?[ \\n]{1,2}|(?![\\p{L}'-]))){1,")
              + (WORDS + "})"));
  private static final Shape POSTCODE =
      Shape.atCodes(
          Shape.OPEN
              + "[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-Z]?[ ]{0,2}[0-9][ABD-HJLNP-UW-Z]{2}"
              + Shape.SHUT);
  private static final Pattern UNIT_BEFORE =
      Pattern.compile("(?<![\\p{L}])" + UNIT + "[ ]$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile(
          "(?:(?i:"
              + UNIT
              + ")[ ])?(?:[0-9]{1,4}[a-zA-Z]?(?:[-/][0-9]{1,4})?)?,?[ ]?"
              + "(?:\\p{Lu}[\\p{L}'.-]*+[ ]?(?:(?:of|the|on|upon|le|y|under|in)[ ])?){0,5}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern SIDE_BY_SIDE = Pattern.compile(",?[ \\n]{0,2}");
  private static final Pattern NUMBER_IN =
      Pattern.compile("(?<![\\p{L}0-9])[0-9]{1,4}[a-zA-Z]?[ ]");
  private static final Pattern SMALL =
      Pattern.compile(
          "(?<![\\p{L}])(?:(?:in|the|at|on|and|to|was|were|for|with|people|from|minutes|hours|males?"
              + "|females?|men|miles|metres|of us|by|is|are|a|an|hrs|hours|sts|states|stated|inf|caller"
              + "|next|nr|near|attended|attending|drove|walked|ran|seen|saw|towards|outside|opposite|opp"
              + "|will|i|he|she|they|we|that|this|his|her|off|into|onto|along|went|going|stood|parked"
              + "|stopped|pc|dc|ps|sgt|officers?)(?![\\p{L}])|\\p{L}{3,}(?<!(?i:bld|gdn|ter|ave|cre))\\.[ \\n])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL =
      Pattern.compile(
          "(,[ ]?\\n?[ ]{0,24}|\\n[ ]{0,24})((?:(?i:flat|apartment|apt|unit)[ ][0-9]{1,4}[a-zA-Z]?,?[ ])?(?:[0-9]{1,4}[a-zA-Z]?[ ])?"
              + "\\p{Lu}[\\p{L}'-]+(?:[ -](?:on|upon|le|by|the|of|y|yr|under|in)(?=[ -]))?"
              + "(?:[ -]\\p{Lu}[\\p{L}'-]+){0,3})(?=[,.;:)\\n]|[ ]{2}|[ ]\\(|[ ][a-z]|$|[ ][A-Z]{1,2}[0-9])");
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "(?i:mr|mrs|ms|miss|dr|pc|dc|ps|ds|sgt|insp|tel|telephone|phone|mobile|mob|email|e-mail|dob"
              + "|born|date|age|aged|ref|contact|post ?code|he|she|it|they|we|i|who|which|where|when"
              + "|but|and|then|so|police|crime|incident|vehicle|reg|ic[0-9]|nfa|unknown|home|work"
              + "|occupation|nationality|ethnicity|gender|sex|name|surname|monday|tuesday|wednesday"
              + "|thursday|friday|saturday|sunday|january|february|march|april|june|july|august"
              + "|september|october|november|december)(?![\\p{L}])");

  /** Words of a log's sentence, which in capitals look like those of a name. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<![\\p{L}])(?:hrs|sts|states|stated|inf|caller|attended|attending|drove|walked|seen|saw|near"
              + "|towards|outside|males?|females?|officers?|i|he|she|they|was|were|will)(?![\\p{L}'])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RANK =
      Pattern.compile("(?<![\\p{L}])(?:W?PC|W?DC|TDC|PS|DS|SGT|Sgt|PCSO|SC|OP|CSI)s? $");

  /** Words for a street that are told in small letters too, behind a small word and a number. */
  private static final Set<String> STRONG =
      Set.of(
          "road rd street avenue ave lane ln crescent cres close gardens gdns grove terrace drive"
              .split(" "));

  private static final Pattern LEADS =
      Pattern.compile("(?<![\\p{L}])(?:at|to|is|from|of|then|outside|opposite|round) $");

  /** Another street behind a comma, in small letters as in chats. */
  private static final Pattern FURTHER =
      Pattern.compile(",[ \\n]{1,2}(?:\\p{L}[\\p{L}'-]*[ ]){1,3}?(\\p{L}+)");

  /** A town and a postcode behind a street. */
  private static final Pattern TO_POSTCODE =
      Pattern.compile(
          "((?:[,.]?[ ]\\p{L}[\\p{L}'-]{2,}){0,3})[,.]?[ \\n]{1,2}[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-Z]?[ ]{0,2}[0-9][ABD-HJLNP-UW-Z]{2}(?![\\p{L}0-9])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SMALL_BEFORE =
      Pattern.compile("(?<![\\p{L}])(?:of|at|from|to|,) ?$", Pattern.CASE_INSENSITIVE);
  private static final String ROAD_NAME =
      "(?:(?:The|THE)[ ]\\p{Lu}[\\p{L}'-]{3,}"
          + "|(?i:heol|ffordd|stryd|maes|lon|l\u00f4n|clos|rhodfa|bryn|cwrt|parc|rue|tyn|rhiw)[ ](?:(?i:y|yr|bach|fawr|[a-z]{1,3})[ ])?\\p{Lu}[\\p{L}'-]+"
          + "|\\p{Lu}[\\p{L}'-]{2,}(?i:gate|way|side|fields?|wood|banks?|dale|end|side|hurst|holme|bury|wick|walk|row|ways)(?![\\p{L}]))";
  private static final Pattern ROAD = Pattern.compile(ROAD_NAME);
  private static final Ahead STREET_AHEAD =
      Ahead.of("(?:" + String.join("|", STREETS) + ")(?![\\p{L}0-9])");
  private static final Ahead ROAD_AHEAD =
      Ahead.of(NUMBER + "[ \\n]{1,2}(?:" + NUMBER + "[ ])?" + ROAD_NAME);
  private static final Pattern WELSH =
      Pattern.compile("(?i:heol|ffordd|stryd|maes|l\u00f4n|lon|clos|rhodfa|rhiw|pentre)[ ]\\p{L}");
  private static final Pattern FIRST_NUMBER =
      Pattern.compile("[0-9]{1,4}[a-zA-Z]?(?:[-/][0-9]{1,4}[a-zA-Z]?)?,?[ ]");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:[0-9]{1,4}[a-zA-Z]?,?[ ])?(?i:the)[ ]");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}])(?:of|at|to|from|is|in|lives|address|reside)[:]?[ ]",
          Pattern.CASE_INSENSITIVE);
  private static final Cues LIVES =
      Cues.of(
          "address|occupant|occupier|tenant|house to house|lives?(?: at)?|living|resid(?:es?|ing)|abode|home|care of|c/o|moved|staying|addy|gaff");

  /** The recogniser. */
  public PostalAddress() {
    super(Category.ADDRESS, "address");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> blocks = new ArrayList<>();
    int[] free = {0};
    POSTCODE.find(
        text,
        hit -> {
          int start = blockStart(text.text(), hit.start(), free[0]);
          if (start < hit.start()) {
            blocks.add(match(new Hit(text, start, hit.end()), CUED, Proof.of("postcode")));
            free[0] = hit.end();
          }
          return Optional.empty();
        });
    List<TextMatch> numbered = new ArrayList<>();
    NUMBERED.find(
        text,
        place ->
            STREET_AHEAD.next(text, place) < place + STREET_NEAR
                || ROAD_AHEAD.mayStand(text, place),
        hit -> {
          judge(hit).ifPresent(numbered::add);
          return Optional.empty();
        });
    return merged(text, joined(blocks, numbered));
  }

  /** Parts of one block that stand side by side become one. */
  private static List<TextMatch> merged(PreparedText text, List<TextMatch> parts) {
    List<TextMatch> blocks = new ArrayList<>();
    for (TextMatch part : parts) {
      TextMatch last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
      if (last != null && isSideBySide(text.original(), last.end(), part.start())) {
        boolean surer = last.confidence() >= part.confidence();
        blocks.set(
            blocks.size() - 1,
            new TextMatch(
                Category.ADDRESS,
                last.start(),
                part.end(),
                surer ? last.confidence() : part.confidence(),
                surer ? last.evidence() : part.evidence()));
      } else {
        blocks.add(part);
      }
    }
    return blocks;
  }

  private static boolean isSideBySide(String original, int from, int to) {
    return to - from <= 3 && SIDE_BY_SIDE.matcher(original).region(from, to).matches();
  }

  /** Where the places end that follow a street after commas, or on lines of their own. */
  private static int tailEnd(String chars, int from, boolean lines) {
    int end = from;
    Matcher tail = TAIL.matcher(chars);
    for (int parts = 0; parts < 4; parts++) {
      tail.region(end, Math.min(chars.length(), end + 90)).useTransparentBounds(true);
      if (!tail.lookingAt()
          || (!lines && tail.group(1).indexOf('\n') >= 0)
          || NO_PLACE.matcher(tail.group(2)).lookingAt()
          || (tail.end() < chars.length() && chars.charAt(tail.end()) == ':')) {
        break;
      }
      end = tail.end(2);
    }
    return end;
  }

  private Optional<TextMatch> judge(Hit hit) {
    if (isNoHouse(hit)) {
      return Optional.empty();
    }
    String words = String.valueOf(hit.group(1));
    int street = streetEnd(words);
    int road = street < 0 ? roadEnd(words) : -1;
    if (street < 0 && road < 0) {
      return Optional.empty();
    }
    Optional<String> lives = LIVES.before(hit);
    String behind = hit.text().text().substring(Math.max(0, hit.start() - 12), hit.start());
    if (road > 0
        && (lives.isPresent()
            || isInTown(hit)
            || isBehindSmallWord(hit)
            || isWelsh(words)
            || UNIT_BEFORE.matcher(behind).find())) {
      street = road;
    }
    if (street < 0) {
      int last = hit.end() - words.length() + road;
      return isEnd(hit.text().text(), last)
          ? Optional.of(match(hit.between(hit.start(), last), REVIEW, Proof.none()))
          : Optional.empty();
    }
    String name = words.substring(0, street);
    Optional<String> cue = lives;
    boolean capital =
        name.codePoints().filter(Character::isLetter).limit(1).allMatch(Character::isUpperCase);
    String chars = hit.text().text();
    int before = hit.text().lineStart(hit.start(), 12);
    Matcher unit = UNIT_BEFORE.matcher(chars.substring(before, hit.start()));
    boolean inUnit = unit.find();
    int last = hit.end() - words.length() + street;
    int town = -1;
    if (!capital) {
      street = furtherEnd(words, street);
      last = hit.end() - words.length() + street;
      town = townEnd(chars, last);
    }
    if ((!capital && cue.isEmpty() && !inUnit && town < 0 && !isPlainStreet(hit, name))
        || SMALL
            .matcher(
                street == road || cue.isPresent() || inUnit
                    ? ARTICLE.matcher(name).replaceFirst("")
                    : name)
            .find()) {
      return Optional.empty();
    }
    int start = inUnit ? before + unit.start() : hit.start();
    int end = Math.max(town, tailEnd(chars, last, cue.isPresent() || inUnit));
    return Optional.of(
        match(
            hit.between(start, end),
            cue.isPresent() || inUnit || town > 0 ? CUED : LIKELY,
            Proof.of("street-word", cue)));
  }

  /** Whether a number begins with nought, is an officer's or the time of a line of a log. */
  private static boolean isNoHouse(Hit hit) {
    String chars = hit.text().text();
    if (chars.charAt(hit.start()) == '0'
        || RANK.matcher(chars).region(Math.max(0, hit.start() - 6), hit.start()).find()) {
      return true;
    }
    int end = hit.start();
    while (end < hit.end() && Character.isDigit(chars.charAt(end))) {
      end++;
    }
    return LogLine.isTime(hit.between(hit.start(), end));
  }

  /** One or two words and a word for a street in small letters: "to 22 birch ave". */
  private static boolean isPlainStreet(Hit hit, String name) {
    String[] parts = name.split(" ");
    String chars = hit.text().text();
    return parts.length >= 2
        && parts.length <= 3
        && STRONG.contains(parts[parts.length - 1].toLowerCase(Locale.ROOT))
        && LEADS.matcher(chars).region(Math.max(0, hit.start() - 10), hit.start()).find();
  }

  /** One past the other streets that follow the first ones in small letters behind commas. */
  private static int furtherEnd(String words, int street) {
    int end = street;
    Matcher further = FURTHER.matcher(words);
    while (further.region(end, words.length()).lookingAt()
        && STREETS.contains(further.group(1).toLowerCase(Locale.ROOT))) {
      end = further.end();
    }
    return end;
  }

  /** One past the town before a postcode that follows a street; or -1. */
  private static int townEnd(String chars, int street) {
    Matcher town = TO_POSTCODE.matcher(chars);
    town.region(street, Math.min(chars.length(), street + 60)).useTransparentBounds(true);
    return town.lookingAt() ? town.end(1) : -1;
  }

  private static boolean isWelsh(String words) {
    Matcher number = FIRST_NUMBER.matcher(words);
    int from = number.lookingAt() ? number.end() : 0;
    return WELSH.matcher(words).region(from, words.length()).lookingAt();
  }

  private static boolean isEnd(String chars, int at) {
    return at >= chars.length() || ",.;)\n".indexOf(chars.charAt(at)) >= 0;
  }

  private static boolean isBehindSmallWord(Hit hit) {
    String chars = hit.text().text();
    return SMALL_BEFORE.matcher(chars.substring(Math.max(0, hit.start() - 6), hit.start())).find();
  }

  /** Whether a town or a postcode follows the first words behind a comma. */
  private static boolean isInTown(Hit hit) {
    String chars = hit.text().text();
    int comma = hit.start();
    int last = Math.min(chars.length() - 1, hit.start() + 40);
    while (comma < last && chars.charAt(comma) != ',') {
      comma++;
    }
    if (chars.charAt(comma) != ',') {
      return false;
    }
    Matcher tail = TAIL.matcher(chars);
    tail.region(comma, Math.min(chars.length(), comma + 90)).useTransparentBounds(true);
    return tail.lookingAt() && !NO_PLACE.matcher(tail.group(2)).lookingAt();
  }

  /** One past the name of a road without a word for one: "The Ropewalk", "Heol y Felin"; or -1. */
  private static int roadEnd(String words) {
    Matcher number = FIRST_NUMBER.matcher(words);
    int from = number.lookingAt() ? number.end() : 0;
    Matcher road = ROAD.matcher(words).region(from, words.length());
    return road.lookingAt() ? road.end() : -1;
  }

  /** One past the last word, of those that follow one another, that names a street; or -1. */
  private static int streetEnd(String words) {
    int at = 0;
    int count = 0;
    int end = -1;
    while (at < words.length()) {
      int start = at;
      while (at < words.length() && Character.isLetterOrDigit(words.charAt(at))) {
        at++;
      }
      if (at == start) {
        at++;
        continue;
      }
      boolean street =
          STREETS.contains(words.substring(start, at).toLowerCase(Locale.ROOT))
              && !isSaint(words, start, at);
      if (street && count > 0) {
        end = at;
      } else if (end >= 0) {
        return end;
      }
      count++;
    }
    return end;
  }

  /** Whether "St" stands for a saint, before another word and a word for a street. */
  private static boolean isSaint(String words, int start, int end) {
    if (end - start != 2 || !words.regionMatches(true, start, "st", 0, 2)) {
      return false;
    }
    int at = words.startsWith(". ", end) ? end + 2 : end + 1;
    if (at >= words.length()
        || words.charAt(at - 1) != ' '
        || !Character.isLetter(words.charAt(at))) {
      return false;
    }
    int next = words.indexOf(' ', at);
    int last = next < 0 ? -1 : words.indexOf(' ', next + 1);
    String behind = next < 0 ? "" : words.substring(next + 1, last < 0 ? words.length() : last);
    return STREETS.contains(behind.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT));
  }

  /**
   * Whether what stands before a place is a dwelling: a number, or a word for what people live in.
   */
  static boolean endsAt(String chars, int at) {
    String block = chars.substring(blockStart(chars, at, 0), at);
    return NUMBER_IN.matcher(block).find()
        || NO_LETTERS.splitAsStream(block.toLowerCase(Locale.ROOT)).anyMatch(STREETS::contains);
  }

  /** Where the parts begin that belong to the postcode at {@code at}. */
  private static int blockStart(String chars, int at, int free) {
    int start = at;
    int end = at;
    for (int parts = 0; parts < 6; parts++) {
      int last = end;
      while (last > free && end - last < 4 && " ,\n".indexOf(chars.charAt(last - 1)) >= 0) {
        last--;
      }
      int from = last;
      while (from > free && last - from < 60 && ",\n;:".indexOf(chars.charAt(from - 1)) < 0) {
        from--;
      }
      while (from < last && chars.charAt(from) == ' ') {
        from++;
      }
      if (from == last) {
        break;
      }
      if (last - from >= 60
          || !PART.matcher(chars).region(from, last).matches()
          || TOLD.matcher(chars).region(from, last).find()) {
        int number = lastNumber(chars, from, last);
        int named = number < 0 ? lastNamed(chars, from, last) : number;
        return named < 0 ? start : named;
      }
      start = from;
      end = from;
    }
    return start;
  }

  /** A house by name behind a small word: "of Ivy Bank Farm"; or -1. */
  private static int lastNamed(String chars, int from, int to) {
    Matcher named = NAMED.matcher(chars).region(from, to);
    int at = -1;
    while (named.find()) {
      if (PART.matcher(chars).region(named.end(), to).matches()) {
        at = named.end();
        break;
      }
    }
    if (at < 0) {
      return -1;
    }
    String name = chars.substring(at, to);
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
    return !capitals || STREETS.contains(last) || name.split(" ").length <= 3 ? at : -1;
  }

  /** The house number from which on all is a part, inside a longer sentence; or -1. */
  private static int lastNumber(String chars, int from, int to) {
    Matcher number = NUMBER_IN.matcher(chars).region(from, to);
    while (number.find()) {
      int at = number.start();
      if (PART.matcher(chars).region(at, to).matches()) {
        Matcher unit = UNIT_BEFORE.matcher(chars.substring(from, at));
        return unit.find() ? from + unit.start() : at;
      }
    }
    return -1;
  }
}
