// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sable.detectors.words.general.Age;
import sable.detectors.words.general.Coordinates;
import sable.detectors.words.general.CryptoAddress;
import sable.detectors.words.general.DateOfBirth;
import sable.detectors.words.general.EmailAddress;
import sable.detectors.words.general.Iban;
import sable.detectors.words.general.Imei;
import sable.detectors.words.general.IpAddress;
import sable.detectors.words.general.MacAddress;
import sable.detectors.words.general.PaymentCard;
import sable.detectors.words.general.SocialHandle;
import sable.detectors.words.general.Vin;
import sable.detectors.words.general.WebAddress;
import sable.detectors.words.general.WhatThreeWords;
import sable.detectors.words.police.ArrestSummonsNumber;
import sable.detectors.words.police.CollarNumber;
import sable.detectors.words.police.CourtReference;
import sable.detectors.words.police.CrimeReference;
import sable.detectors.words.police.CroNumber;
import sable.detectors.words.police.CustodyRecord;
import sable.detectors.words.police.ExhibitReference;
import sable.detectors.words.police.IncidentReference;
import sable.detectors.words.police.InformantMarker;
import sable.detectors.words.police.Issi;
import sable.detectors.words.police.OperationName;
import sable.detectors.words.police.PncId;
import sable.detectors.words.police.PrisonNumber;
import sable.detectors.words.police.Urn;
import sable.detectors.words.police.WarrantNumber;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Told;
import sable.detectors.words.uk.AddressField;
import sable.detectors.words.uk.BankAccount;
import sable.detectors.words.uk.ChiNumber;
import sable.detectors.words.uk.CompanyNumber;
import sable.detectors.words.uk.DrivingLicence;
import sable.detectors.words.uk.GridReference;
import sable.detectors.words.uk.HomeOfficeReference;
import sable.detectors.words.uk.NationalInsuranceNumber;
import sable.detectors.words.uk.NhsNumber;
import sable.detectors.words.uk.NorthernIrelandLicence;
import sable.detectors.words.uk.Passport;
import sable.detectors.words.uk.PostalAddress;
import sable.detectors.words.uk.Postcode;
import sable.detectors.words.uk.SpokenRegistration;
import sable.detectors.words.uk.TaxReference;
import sable.detectors.words.uk.Telephone;
import sable.detectors.words.uk.VatNumber;
import sable.detectors.words.uk.VehicleRegistration;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;
import sable.pipeline.text.TextPass;

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
          new PostalAddress(),
          new AddressField(),
          new Postcode(),
          new DateOfBirth(),
          new Age(),
          new NationalInsuranceNumber(),
          new NhsNumber(),
          new ChiNumber(),
          new DrivingLicence(),
          new NorthernIrelandLicence(),
          new Passport(),
          new HomeOfficeReference(),
          new BankAccount(),
          new PaymentCard(),
          new Iban(),
          new TaxReference(),
          new VatNumber(),
          new CompanyNumber(),
          new VehicleRegistration(),
          new SpokenRegistration(),
          new Vin(),
          new Imei(),
          new IpAddress(),
          new MacAddress(),
          new WebAddress(),
          new SocialHandle(),
          new Coordinates(),
          new GridReference(),
          new WhatThreeWords(),
          new PncId(),
          new CroNumber(),
          new CustodyRecord(),
          new CrimeReference(),
          new IncidentReference(),
          new Urn(),
          new CollarNumber(),
          new ExhibitReference(),
          new Issi(),
          new PrisonNumber(),
          new ArrestSummonsNumber(),
          new WarrantNumber(),
          new OperationName(),
          new InformantMarker(),
          new CourtReference(),
          new CryptoAddress());

  private static final Comparator<TextMatch> IN_ORDER =
      Comparator.comparingInt(TextMatch::start).thenComparingInt(TextMatch::end);

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
    return find(TextPart.whole(text));
  }

  @Override
  public List<TextMatch> find(TextPart part) {
    TextPass pass = pass();
    List<TextMatch> found = new ArrayList<>(pass.find(part));
    pass.rest().stream().map(match -> match.shifted(-part.offset())).forEach(found::add);
    found.sort(IN_ORDER);
    return found;
  }

  @Override
  public TextPass pass() {
    return new Pass(recognisers);
  }

  /** A look through a text in parts. */
  private static final class Pass implements TextPass {
    private final List<Recogniser> recognisers;
    private final Told told = new Told();

    Pass(List<Recogniser> recognisers) {
      this.recognisers = recognisers;
    }

    @Override
    public List<TextMatch> find(TextPart part) {
      PreparedText prepared = part.as(PreparedText.class, PreparedText::of);
      told.begin(part);
      List<TextMatch> found = new ArrayList<>();
      for (Recogniser recogniser : recognisers) {
        for (TextMatch match : recogniser.find(prepared, told)) {
          if (part.owns(match.start())) {
            found.add(match);
          }
        }
      }
      found.sort(IN_ORDER);
      return found;
    }

    @Override
    public Set<Integer> again() {
      return told.unsettled();
    }

    @Override
    public List<TextMatch> rest() {
      return told.rest();
    }
  }
}
