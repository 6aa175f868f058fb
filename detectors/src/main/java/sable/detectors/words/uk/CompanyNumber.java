// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import java.util.List;
import java.util.Optional;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Company number: eight digits, or two letters of a register (SC, NI, OC, SO, NC, R0, ...) and six
 * digits, beside a word that names it. Source: Companies House, "Uniform Resource Identifiers".
 */
public final class CompanyNumber extends Recogniser {

  private static final Shape NUMBER =
      Shape.atCodes(
          Shape.OPEN
              + "(?:(?:SC|NI|OC|SO|NC|FC|NF|SF|GE|IP|SP|LP|SL|NL|R0|RC|SR|NR|ZC|OE|CE|CS)[0-9]{6}|[0-9]{8})"
              + Shape.SHUT);
  private static final Cues COMPANY =
      Cues.of(
          "company(?: reg(?:istration)?)?(?: no| number)?|companies house|registered (?:no|number)|ltd|limited|llp|plc",
          "account|acc|licen[cs]e|phone|tel|crime|vat|sort");

  /** The recogniser. */
  public CompanyNumber() {
    super(Category.COMPANY_NUMBER, "company-number");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return NUMBER.find(
        text,
        hit -> COMPANY.before(hit).map(word -> match(hit, CUED, Proof.cued(Optional.of(word)))));
  }
}
