// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Telephone number: national (0 and nine or ten digits) or international, with spaces, hyphens,
 * full stops, brackets, {@code (0)} or a line end between its digits, digits spelled one by one
 * included. Which numbers are given out is libphonenumber's table for region GB; Ofcom's ranges for
 * drama, which the table leaves out, are taken as well. A number that the table does not know wants
 * a word beside it. Source: Ofcom, National Telephone Numbering Plan, and "Telephone numbers for
 * use in TV and radio drama programmes".
 */
public final class Telephone extends Recogniser {

  private static final String D = "[0-9]";
  private static final String G = "(?:[ ./()-]{1,3}|[ ]{0,2}\\n[ ]{0,4})?";
  private static final Shape DIGITS =
      Shape.atDigits(
          "(?<![\\p{L}0-9])(?=0|44|(?<=[+])|(?<=[+]\\())(" + D + "(?:" + G + D + "){6,16})");
  private static final Pattern DRAMA =
      Pattern.compile(
          "7700900[0-9]{3}|2079460[0-9]{3}|1632960[0-9]{3}"
              + "|1(?:1[3-8]|[2-6]1)4960[0-9]{3}|1914980[0-9]{3}|289649[0-9]{4}|292018[0-9]{4}"
              + "|3069990[0-9]{3}|8081570[0-9]{3}");
  private static final Cues CALL =
      Cues.of(
          "tel(?:ephone)?|phone|mob(?:ile)?|call(?:s|ed|ing)?|rang|ring|ringing|text(?:s|ed)?|sms"
              + "|whatsapp|contact|number|cell|landline|fax|dial(?:led)?|handset|msisdn|t|m",
          "nhs|chi|utr|account|acc|card|ref(?:erence)?|crime|imei|isbn|vat|company|serial|urn");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  /** The recogniser. */
  public Telephone() {
    super(Category.PHONE, "phone");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    int[] free = {0};
    DIGITS.find(
        text,
        place -> mayBegin(text.text(), place),
        hit -> {
          if (hit.start() >= free[0]) {
            judge(hit)
                .ifPresent(
                    good -> {
                      found.add(good.match());
                      free[0] = good.end();
                    });
          }
          return Optional.empty();
        });
    return found;
  }

  /** Whether a number may begin with a digit: a nought, a country's code, or behind a plus. */
  private static boolean mayBegin(String chars, int place) {
    char first = chars.charAt(place);
    return first == '0'
        || first == '4'
        || (place > 0 && "+(".indexOf(chars.charAt(place - 1)) >= 0);
  }

  private Optional<Good> judge(Hit hit) {
    char before = hit.before();
    boolean bracket = before == '(' && hit.start() >= 2 && at(hit, hit.start() - 2) == '+';
    boolean plus = before == '+' || bracket;
    String digits = hit.bare();
    if (plus || digits.startsWith("00")) {
      return international(hit, digits, plus ? hit.start() - (bracket ? 2 : 1) : hit.start());
    }
    if (digits.startsWith("44")) {
      return british(hit, digits, 2, hit.start());
    }
    return digits.startsWith("0") ? british(hit, digits, 0, start(hit)) : Optional.empty();
  }

  private static int start(Hit hit) {
    return hit.before() == '(' ? hit.start() - 1 : hit.start();
  }

  private static char at(Hit hit, int place) {
    return hit.text().text().charAt(place);
  }

  /** National digits after {@code skip} digits of a country code, and after a 0. */
  private Optional<Good> british(Hit hit, String digits, int skip, int start) {
    boolean zero = digits.startsWith("0", skip);
    int from = skip + (zero ? 1 : 0);
    for (int length : new int[] {10, 9, 7}) {
      int end = end(hit, from + length);
      if (digits.length() < from + length || end < 0) {
        continue;
      }
      String national = digits.substring(from, from + length);
      Optional<Good> good =
          "1235789".indexOf(national.charAt(0)) < 0
              ? Optional.empty()
              : judgeNational(hit, national, start, end, skip > 0);
      if (good.isPresent()) {
        return good;
      }
    }
    return Optional.empty();
  }

  private Optional<Good> judgeNational(
      Hit hit, String national, int start, int end, boolean coded) {
    Hit whole = hit.between(start, end);
    Optional<String> cue = CALL.before(whole);
    if (DRAMA.matcher(national).matches()) {
      return good(whole, cue.isPresent() ? SURE : CHECKED, Proof.of("drama-range", cue));
    }
    PhoneNumber number = new PhoneNumber().setCountryCode(44);
    number.setNationalNumber(Long.parseLong(national));
    if (numbers.isValidNumber(number) && !(coded && hit.before() != '+' && cue.isEmpty())) {
      return good(whole, cue.isPresent() ? SURE : CHECKED, Proof.of("libphonenumber", cue));
    }
    return national.length() >= 9 && cue.isPresent()
        ? good(whole, REVIEW + 0.1, Proof.of("libphonenumber-failed", cue))
        : Optional.empty();
  }

  private Optional<Good> international(Hit hit, String digits, int start) {
    int skip = digits.startsWith("00") ? 2 : 0;
    if (digits.startsWith("44", skip)) {
      return british(hit, digits, skip + 2, start);
    }
    if (digits.startsWith("0", skip)) {
      return Optional.empty();
    }
    for (int length = Math.min(15, digits.length() - skip); length >= 7; length--) {
      int end = end(hit, skip + length);
      if (end >= 0) {
        String number = "+" + digits.substring(skip, skip + length);
        if (isValid(number)) {
          Hit whole = hit.between(start, end);
          return good(whole, CHECKED, Proof.of("libphonenumber", CALL.before(whole)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isValid(String number) {
    try {
      return numbers.isValidNumber(numbers.parse(number, null));
    } catch (NumberParseException e) {
      return false;
    }
  }

  private Optional<Good> good(Hit whole, double confidence, Proof proof) {
    return Optional.of(new Good(match(whole, confidence, proof), whole.end()));
  }

  /** One past the given digit, or -1 where another digit follows it directly. */
  private static int end(Hit hit, int count) {
    int seen = 0;
    for (int i = hit.start(); i < hit.end(); i++) {
      if (Character.isDigit(at(hit, i)) && ++seen == count) {
        boolean goesOn = i + 1 < hit.text().text().length() && Character.isDigit(at(hit, i + 1));
        return goesOn ? -1 : i + 1;
      }
    }
    return -1;
  }

  /** A match, and its prepared end. */
  private record Good(TextMatch match, int end) {}
}
