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
import sable.detectors.words.shape.SignOffs;
import sable.detectors.words.shape.SignOffs.Line;
import sable.detectors.words.shape.SignOffs.SignOff;
import sable.pipeline.finding.Category;
import sable.pipeline.person.Rank;
import sable.pipeline.text.TextMatch;

/**
 * Who signs: the name under or behind the farewell of a mail or letter, a forename alone, initials
 * or small letters as well, and the name on the dotted line of a statement ("Signed ....T Oakes....
 * Signature witnessed by ....A Khan PC 4471...."). A rank beside the name or on the next lines of
 * the block stands in the evidence; it is no part of the name. Source: customary mails, and the
 * signature lines of form MG11.
 */
final class SignatureBlock extends Recogniser {

  private static final String WORDS =
      NameWords.WORD + "(?:[ ]" + NameWords.PARTICLE + NameWords.WORD + "){0,3}";

  private static final Pattern NAME =
      Pattern.compile(
          "(" + NameWords.PARTICLE + WORDS + ")(?:[ ]x{1,5})?[ ]*(?=$|[,;|/(\\[<.:0-9-])");
  private static final Pattern SURNAME_FIRST =
      Pattern.compile("(\\p{Lu}[\\p{L}'-]+,[ ]" + NameWords.WORD + ")[ ]*(?=$|[,;|/(\\[<0-9])");
  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.?[ ]?){2,4}");
  private static final Pattern SMALL = Pattern.compile("\\p{Ll}{3,12}");

  /** Behind one of these and a colon, dots or a gap somebody signs. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:signature witnessed by|signature of (?:witness|officer|person|interpreter)"
              + "|witness signature|witnessed by|countersigned(?: by)?|counter-signed(?: by)?"
              + "|signed|signature|sgd|print name|statement taken by(?: \\(print name\\))?)"
              + "(?:[ ]{0,2}[:._-][ :._-]{0,60}|[ ]{2,30}|[)][ ]{0,3})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIGNER =
      Pattern.compile("(?:\\p{Lu}\\.?[ ]?){1,3}(?<=[ .])\\p{Lu}[\\p{L}'-]+|" + WORDS);

  private static final Set<String> OTHERS =
      Set.of(
          ("team unit department dept office service services police constabulary council section"
                  + " desk centre center control custody records standards support headquarters"
                  + " trust limited ltd llp plc group company college academy society association"
                  + " agency authority board committee partnership solicitors chambers cathedral"
                  + " manager coordinator co-ordinator assistant administrator adviser advisor"
                  + " director head lead secretary clerk investigator analyst researcher disclosure"
                  + " information freedom data protection professional legal victim witness care"
                  + " sent get download outlook iphone ipad samsung android mobile phone all everyone"
                  + " both you again soon then later now please much so everybody folks guys mate"
                  + " bye xx xxx")
              .split(" "));

  private static final int LONGEST_REST = 120;

  private static final Pattern NUMBER = Pattern.compile("\\(?[A-Z]{0,3}[0-9]{2,6}[A-Z]{0,3}\\)?");

  /** Units of a force that may stand behind a rank; "PC Support" is none. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?:cid|mash|response|neighbourhood(?: policing)?|safer neighbourhoods?|roads policing"
              + "|criminal investigation|major crime|public protection|professional standards"
              + "|safeguarding|custody)(?: (?:team|unit|department|suite))?(?: [0-9]{1,2})?",
          Pattern.CASE_INSENSITIVE);

  /** The dots and rules with which a line may end. */
  private static final Pattern TAIL = Pattern.compile("[ .,;|_-]{1,80}$");

  /** Behind these an officer signs, and behind the others anybody. */
  private static final Pattern OFFICER_SIGNS =
      Pattern.compile("witnessed by|taken by|counter-?signed|of officer");

  SignatureBlock() {
    super(Category.PERSON_NAME, "signature-block");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> farewells = new ArrayList<>();
    SignOffs.in(text).forEach(end -> addSender(text, end, farewells));
    return joined(farewells, signers(text));
  }

  /** The first line, or the one under a rank that stands alone. */
  private void addSender(PreparedText text, SignOff end, List<TextMatch> found) {
    for (Line line : end.lines().subList(0, Math.min(3, end.lines().size()))) {
      int start = behindRank(text, line);
      if (start == line.end()) {
        continue;
      }
      Optional<Hit> name = name(text, start, line);
      if (name.isPresent()) {
        Optional<String> rank =
            rank(text.text().substring(line.start(), start))
                .or(() -> rankBehind(text, name.get().end(), line.end()))
                .or(() -> rankUnder(text, end.lines(), name.get()));
        found.add(
            match(
                name.get(),
                confidence(name.get().chars()),
                new Proof(Optional.empty(), context(rank, end.farewell()))));
      }
      return;
    }
  }

  private static List<String> context(Optional<String> rank, String cue) {
    List<String> context = new ArrayList<>();
    rank.ifPresent(context::add);
    context.add(cue);
    return context;
  }

  /** Two words say more than one, and one with a capital more than initials or small letters. */
  private static double confidence(String name) {
    boolean small = Character.isLowerCase(name.charAt(0));
    if (small || INITIALS.matcher(name).matches()) {
      return REVIEW;
    }
    return name.indexOf(' ') > 0 ? CUED : LIKELY;
  }

  private static Optional<Hit> name(PreparedText text, int start, Line line) {
    String chars = text.text();
    for (Pattern pattern : List.of(SURNAME_FIRST, NAME)) {
      Matcher name = pattern.matcher(chars).region(start, line.end());
      if (name.lookingAt()) {
        int end = pattern == NAME ? titleIn(chars, name.start(1), name.end(1)) : name.end(1);
        if (end > start && isName(chars.substring(start, end))) {
          return Optional.of(new Hit(text, start, end));
        }
      }
    }
    String all = chars.substring(start, line.end());
    boolean small = SMALL.matcher(all).matches() && isName(all) && start == line.start();
    return small || (INITIALS.matcher(all).matches() && isName(all))
        ? Optional.of(new Hit(text, start, line.end()))
        : Optional.empty();
  }

  /** Where a rank or title behind a name begins, or the end. */
  private static int titleIn(String chars, int from, int to) {
    int at = from;
    for (String word : chars.substring(from, to).split("(?<= )", -1)) {
      if (at > from && (Titles.isTitle(word.strip()) || isRank(word.strip()))) {
        return at - 1;
      }
      at += word.length();
    }
    return to;
  }

  private static boolean isName(String words) {
    return !holdsOther(words) && words.codePoints().filter(Character::isLetter).count() >= 2;
  }

  /** Whether one of the words is no part of a name. */
  private static boolean holdsOther(String words) {
    for (String word : words.split("[ ,]+")) {
      String bare = word.toLowerCase(Locale.ROOT);
      if (bare.length() > 1
          && (NameWords.isNone(word)
              || OTHERS.contains(bare)
              || Capitals.isShortForm(word)
              || (Titles.isTitle(word) && !Titles.isSurname(word)))) {
        return true;
      }
    }
    return false;
  }

  /** Behind titles, ranks and a number with which a line begins. */
  private static int behindRank(PreparedText text, Line line) {
    String chars = text.text();
    int at = line.start();
    boolean rank = false;
    while (at < line.end()) {
      int end = at;
      while (end < line.end() && " ,".indexOf(chars.charAt(end)) < 0) {
        end++;
      }
      String word = chars.substring(at, end);
      boolean number = rank && word.matches("\\(?[A-Z]{0,3}[0-9]{2,6}[A-Z]{0,3}\\)?");
      if (!number && !Titles.isTitle(word) && !RankBefore.isPart(word) && !isRank(word)) {
        return at;
      }
      rank = true;
      at = end;
      while (at < line.end() && " ,".indexOf(chars.charAt(at)) >= 0) {
        at++;
      }
    }
    return at;
  }

  private static boolean isRank(String word) {
    return word.length() > 2 && Rank.ofTitle(word).isPresent();
  }

  /** The rank that words begin with: at most four words, the longest first. */
  private static Optional<String> rank(String words) {
    String[] all = words.strip().split("[ ,]+", 6);
    for (int count = Math.min(4, all.length); count > 0; count--) {
      String first = String.join(" ", List.of(all).subList(0, count));
      if (Rank.ofTitle(first).isPresent() && Character.isUpperCase(first.charAt(0))) {
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }

  /** The rank of which a line consists, with a number or a unit behind it and nothing else. */
  private static Optional<String> rankAlone(String line) {
    String[] all = TAIL.matcher(line).replaceFirst("").strip().split("[ ,|]+", -1);
    for (int count = Math.min(4, all.length); count > 0; count--) {
      String first = String.join(" ", List.of(all).subList(0, count));
      if (Rank.ofTitle(first).isPresent() && Character.isUpperCase(first.charAt(0))) {
        List<String> rest = List.of(all).subList(count, all.length);
        boolean number = !rest.isEmpty() && NUMBER.matcher(rest.get(0)).matches();
        String unit = String.join(" ", number ? rest.subList(1, rest.size()) : rest);
        boolean told = number || !first.replace(".", "").equalsIgnoreCase("ps");
        return told && (unit.isEmpty() || UNIT.matcher(unit).matches())
            ? Optional.of(first)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> rankBehind(PreparedText text, int from, int to) {
    int at = from;
    while (at < to && !Character.isLetter(text.text().charAt(at))) {
      at++;
    }
    return rankAlone(text.text().substring(at, to));
  }

  /** A rank of which one of the two lines under the name consists. */
  private static Optional<String> rankUnder(PreparedText text, List<Line> lines, Hit name) {
    return lines.stream()
        .filter(line -> line.start() > name.end())
        .limit(2)
        .flatMap(line -> rankAlone(line.of(text)).stream())
        .findFirst();
  }

  private List<TextMatch> signers(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    String chars = text.text();
    Matcher signed = SIGNED.matcher(chars).useTransparentBounds(true);
    Matcher signer = SIGNER.matcher(chars).useTransparentBounds(true);
    int line = 0;
    while (line < chars.length()) {
      int end = chars.indexOf('\n', line);
      end = end < 0 ? chars.length() : end;
      for (int at = line; at < end; at++) {
        boolean first = at == 0 || !Character.isLetterOrDigit(chars.charAt(at - 1));
        if (first
            && "sSwWcCpP".indexOf(chars.charAt(at)) >= 0
            && signed.region(at, Math.min(end, at + 120)).lookingAt()) {
          String cue = chars.substring(at, signed.end()).replaceAll("[^\\p{L}]+$", "");
          addSigner(text, signer, signed.end(), end, cue.toLowerCase(Locale.ROOT), found);
        }
      }
      line = end + 1;
    }
    return found;
  }

  private void addSigner(
      PreparedText text, Matcher signer, int from, int to, String cue, List<TextMatch> found) {
    String chars = text.text();
    Line line = new Line(from, Math.min(to, from + 80));
    int start = behindRank(text, line);
    if (start < line.end() && chars.charAt(start) == '(') {
      start++;
    }
    if (!signer.region(start, line.end()).lookingAt()) {
      return;
    }
    int end = start;
    for (String word : signer.group().split("(?<= )", -1)) {
      if (holdsOther(word.strip())) {
        break;
      }
      end += word.length();
    }
    while (end > start && chars.charAt(end - 1) == ' ') {
      end--;
    }
    if (isName(chars.substring(start, end))) {
      Hit hit = new Hit(text, start, end);
      Optional<String> rank =
          rank(chars.substring(from, start))
              .or(
                  () ->
                      to - hit.end() <= LONGEST_REST && OFFICER_SIGNS.matcher(cue).find()
                          ? rankBehind(text, hit.end(), to)
                          : Optional.empty());
      found.add(match(hit, CUED, new Proof(Optional.empty(), context(rank, cue))));
    }
  }
}
