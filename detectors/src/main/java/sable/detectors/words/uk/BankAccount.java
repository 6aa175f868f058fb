// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Sort code, six digits in pairs, and account number, eight digits: each beside a word that names
 * it or beside the other one, the account also in groups. Pairs that are a date are not a sort code
 * unless a word says so. Account numbers of seven figures and roll numbers of building societies
 * only just behind words that mean nothing else. Source: Pay.UK, "Validating account numbers"
 * (shape; the modulus tables of the banks are not used).
 */
public final class BankAccount extends Recogniser {

  private static final Shape SORT_CODE =
      Shape.atDigits(
          "(?<![\\p{L}0-9/.-])(?:[0-9]{2}([ .-])[0-9]{2}\\1[0-9]{2}|[0-9]{6})(?![\\p{L}0-9/]|[.-][0-9])");
  private static final Shape ACCOUNT =
      Shape.atDigits(
          Shape.OPEN
              + "(?:[0-9]{7,8}|(?<![0-9]{4}[ -])[0-9]{4}[ -][0-9]{4}|(?<![0-9][ -])[0-9]{2}(?:[ -][0-9]{2}){3})"
              + "(?![\\p{L}0-9]|[ -][0-9]{3})");
  private static final String ROLL_NUMBER =
      "oll[ ](?:no|number|ref)[.:]{0,2}[ ]{0,3}([0-9A-Z]{1,4}[/-][0-9]{5,9}(?:[/-][0-9]{1,3})?)"
          + Shape.SHUT;
  private static final List<Shape> ROLL =
      List.of(Shape.at("oll n", ROLL_NUMBER), Shape.at("OLL N", ROLL_NUMBER));
  private static final int FEWEST = 7;
  private static final Cues SORT =
      Cues.of(
          "sort(?: ?code)?|s[./ ]c|sc(?=[:.]? ?[0-9])",
          "account|acc(?:t|ount)?|a/c|dob|born|date|tel|phone");
  private static final Cues NUMBER =
      Cues.of(
          "account|acc(?:t|ount)?s?|a[./]c|acct|bank|monzo|starling|barclays|hsbc|lloyds|natwest|santander"
              + "|nationwide|halifax|rbs|tsb|revolut|co-?op(?:erative)? bank|building society|bldg soc"
              + "|direct debits?|standing order|payee",
          "company|licen[cs]e|phone|tel|mobile|dob|crime|ref|cards?|vat|invoice|customer|sort(?: ?code)?");

  /** Words for an account where pairs of figures are no day of it. */
  private static final Cues BANK =
      Cues.of("acc(?:t|ount)?s?|a/c|acct|bank", "dob|born|date|tel|phone");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:account|acct?|a/c)\\.?[ ](?:no|number|num)[.:]{0,2}[ ]{0,3}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEARS_OR_TIMES =
      Pattern.compile("(?:(?:19|20)[0-9]{2}){2}|(?:(?:[01][0-9]|2[0-3])[0-5][0-9]){2}");
  private static final String BETWEEN =
      "[ ,;/|(\\t]{0,4}(?:\\n[ >|]{0,8}/?[ ]?)?(?:(?:account|acct?|a/c)(?:[ ](?:no|number))?[.:]{0,2}[ ]{0,2})?";
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![0-9])(?:[0-9]{2}[ .-][0-9]{2}[ .-][0-9]{2}|[0-9]{6})(?=[^0-9])" + BETWEEN + "$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THEN =
      Pattern.compile(
          "(?=[^0-9])" + BETWEEN + "(?:[0-9]{8}|[0-9]{4}[ -][0-9]{4})(?![0-9]|[ -][0-9])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ACCOUNT_BEFORE =
      Pattern.compile("(?<![0-9])(?:[0-9]{8}|[0-9]{4}[ -][0-9]{4})[ ,;/(]{1,3}$");

  /** The most characters between the two numbers and of the other one. */
  private static final int WIDEST = 48;

  /** The recogniser. */
  public BankAccount() {
    super(Category.BANK_ACCOUNT, "bank-account");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found =
        joined(SORT_CODE.find(text, this::judgeSort), ACCOUNT.find(text, this::judgeAccount));
    for (Shape shape : ROLL) {
      found = joined(found, shape.find(text, this::roll));
    }
    return found;
  }

  private Optional<TextMatch> roll(Hit hit) {
    Hit number = hit.between(hit.end() - String.valueOf(hit.group(1)).length(), hit.end());
    return Optional.of(match(number, CUED, Proof.cued(Optional.of("roll number"))));
  }

  private Optional<TextMatch> judgeSort(Hit hit) {
    Optional<String> cue = SORT.closeBefore(hit, 30).or(() -> SORT.column(hit));
    if (cue.isPresent()) {
      return Optional.of(match(hit, CUED, Proof.cued(cue)));
    }
    String chars = hit.text().text();
    Matcher then = THEN.matcher(chars);
    then.region(hit.end(), Math.min(chars.length(), hit.end() + WIDEST));
    if (then.useTransparentBounds(true).lookingAt()) {
      return Optional.of(match(hit, LIKELY, Proof.of("account-number-behind")));
    }
    if (isBehind(ACCOUNT_BEFORE, hit)) {
      return Optional.of(match(hit, LIKELY, Proof.of("account-number-before")));
    }
    boolean pairs = hit.group(1) != null && !isDay(hit.bare());
    return pairs
        ? BANK.closeBefore(hit, 40).map(word -> match(hit, CUED, Proof.cued(Optional.of(word))))
        : Optional.empty();
  }

  private Optional<TextMatch> judgeAccount(Hit hit) {
    if (hit.signs() == FEWEST) {
      return judgeShort(hit);
    }
    boolean whole = hit.end() - hit.start() == hit.signs();
    Optional<String> cue = whole ? NUMBER.before(hit) : NUMBER.closeBefore(hit, 40);
    if (cue.isEmpty()) {
      cue = NUMBER.column(hit);
    }
    if (cue.isPresent() && (whole || !isYearsOrTimes(hit.bare()))) {
      return Optional.of(match(hit, CUED, Proof.cued(cue)));
    }
    return isBehind(PAIR, hit)
        ? Optional.of(match(hit, LIKELY, Proof.of("sort-code-before")))
        : Optional.empty();
  }

  /** Seven figures only just behind words that can mean nothing else. */
  private Optional<TextMatch> judgeShort(Hit hit) {
    return isBehind(NUMBERED, hit)
        ? Optional.of(match(hit, CUED, Proof.cued(Optional.of("number of an account"))))
        : Optional.empty();
  }

  private static boolean isBehind(Pattern before, Hit hit) {
    int from = Math.max(0, hit.start() - WIDEST);
    return before.matcher(hit.text().text()).region(from, hit.start()).find();
  }

  /** Whether the two halves are two years or two times. */
  private static boolean isYearsOrTimes(String bare) {
    return YEARS_OR_TIMES.matcher(bare).matches();
  }

  /** Whether pairs of figures can be a day of a month. */
  private static boolean isDay(String bare) {
    int day = Integer.parseInt(bare.substring(0, 2));
    int month = Integer.parseInt(bare.substring(2, 4));
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
  }
}
