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
 * it or beside the other one. Pairs that are a date are not a sort code unless a word says so.
 * Source: Pay.UK, "Validating account numbers" (shape; the modulus tables of the banks are not
 * used).
 */
public final class BankAccount extends Recogniser {

  private static final Shape SORT_CODE =
      Shape.atDigits(
          "(?<![\\p{L}0-9/.-])(?:[0-9]{2}([ .-])[0-9]{2}\\1[0-9]{2}|[0-9]{6})(?![\\p{L}0-9/]|[.-][0-9])");
  private static final Shape ACCOUNT = Shape.atDigits(Shape.OPEN + "[0-9]{8}" + Shape.SHUT);
  private static final Cues SORT =
      Cues.of(
          "sort(?: ?code)?|s/c|sc(?=[:.]? ?[0-9])",
          "account|acc(?:ount)?|a/c|dob|born|date|tel|phone");
  private static final Cues NUMBER =
      Cues.of("account|acc(?:t|ount)?|a/c|acct|bank", "company|licen[cs]e|phone|tel|dob|crime|ref");
  private static final Pattern PAIR =
      Pattern.compile("(?<![0-9])(?:[0-9]{2}[ .-][0-9]{2}[ .-][0-9]{2}|[0-9]{6})[ ,;/]{1,3}$");
  private static final Pattern THEN = Pattern.compile("[ ,;/]{1,3}[0-9]{8}(?![0-9])");

  /** The recogniser. */
  public BankAccount() {
    super(Category.BANK_ACCOUNT, "bank-account");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(SORT_CODE.find(text, this::judgeSort), ACCOUNT.find(text, this::judgeAccount));
  }

  private Optional<TextMatch> judgeSort(Hit hit) {
    Optional<String> cue = SORT.closeBefore(hit, 30);
    if (cue.isPresent()) {
      return Optional.of(match(hit, CUED, Proof.cued(cue)));
    }
    Matcher then = THEN.matcher(hit.text().text());
    then.region(hit.end(), Math.min(hit.text().text().length(), hit.end() + 14));
    boolean paired = then.useTransparentBounds(true).lookingAt();
    return paired
        ? Optional.of(match(hit, LIKELY, Proof.of("account-number-behind")))
        : Optional.empty();
  }

  private Optional<TextMatch> judgeAccount(Hit hit) {
    Optional<String> cue = NUMBER.before(hit);
    if (cue.isPresent()) {
      return Optional.of(match(hit, CUED, Proof.cued(cue)));
    }
    String before = hit.text().text().substring(Math.max(0, hit.start() - 12), hit.start());
    return PAIR.matcher(before).find()
        ? Optional.of(match(hit, LIKELY, Proof.of("sort-code-before")))
        : Optional.empty();
  }
}
