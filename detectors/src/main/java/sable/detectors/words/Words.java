// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sable.detectors.words.general.DateOfBirth;
import sable.detectors.words.general.EmailAddress;
import sable.detectors.words.general.PaymentCard;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.uk.NationalInsuranceNumber;
import sable.detectors.words.uk.NhsNumber;
import sable.detectors.words.uk.Postcode;
import sable.detectors.words.uk.Telephone;
import sable.detectors.words.uk.VehicleRegistration;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;

/**
 * Recognisers that look through one text together: it is made ready once for all of them. What two
 * of them claim is told twice; who searches keeps the stronger. Threads may share it.
 */
public final class Words implements TextDetector {

  /** The recognisers of this version, each with a row in {@code docs/recognisers.md}. */
  public static final List<Recogniser> STANDARD =
      List.of(
          new EmailAddress(),
          new Telephone(),
          new Postcode(),
          new NationalInsuranceNumber(),
          new NhsNumber(),
          new VehicleRegistration(),
          new PaymentCard(),
          new DateOfBirth());

  private final String by;
  private final List<Recogniser> recognisers;

  /**
   * A set of recognisers.
   *
   * @param by its name and version, such as {@code words/1}
   */
  public Words(String by, List<Recogniser> recognisers) {
    this.by = by;
    this.recognisers = List.copyOf(recognisers);
  }

  @Override
  public Set<Category> categories() {
    Set<Category> all = EnumSet.noneOf(Category.class);
    recognisers.forEach(recogniser -> all.addAll(recogniser.categories()));
    return all;
  }

  @Override
  public String by() {
    return by;
  }

  @Override
  public List<TextMatch> find(String text) {
    PreparedText prepared = PreparedText.of(text);
    List<TextMatch> found = new ArrayList<>();
    recognisers.forEach(recogniser -> found.addAll(recogniser.find(prepared)));
    found.sort(Comparator.comparingInt(TextMatch::start).thenComparingInt(TextMatch::end));
    return found;
  }
}
