// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What kind of thing a finding is; the codes are part of the file shapes that people script. */
public enum Category {
  PERSON_NAME("person-name", Kind.WORDS),
  ADDRESS("address", Kind.WORDS),
  POSTCODE("postcode", Kind.WORDS),
  PHONE("phone", Kind.WORDS),
  EMAIL("email", Kind.WORDS),
  DATE_OF_BIRTH("date-of-birth", Kind.WORDS),
  AGE("age", Kind.WORDS),
  NINO("nino", Kind.WORDS),
  NHS_NUMBER("nhs-number", Kind.WORDS),
  CHI_NUMBER("chi-number", Kind.WORDS),
  DRIVING_LICENCE("driving-licence", Kind.WORDS),
  PASSPORT("passport", Kind.WORDS),
  BANK_ACCOUNT("bank-account", Kind.WORDS),
  PAYMENT_CARD("payment-card", Kind.WORDS),
  IBAN("iban", Kind.WORDS),
  TAX_REFERENCE("tax-reference", Kind.WORDS),
  VAT_NUMBER("vat-number", Kind.WORDS),
  COMPANY_NUMBER("company-number", Kind.WORDS),
  VEHICLE_REGISTRATION("vehicle-registration", Kind.WORDS),
  VIN("vin", Kind.WORDS),
  IMEI("imei", Kind.WORDS),
  IP_ADDRESS("ip-address", Kind.WORDS),
  MAC_ADDRESS("mac-address", Kind.WORDS),
  URL("url", Kind.WORDS),
  SOCIAL_HANDLE("social-handle", Kind.WORDS),
  COORDINATES("coordinates", Kind.WORDS),
  GRID_REFERENCE("grid-reference", Kind.WORDS),
  WHAT3WORDS("what3words", Kind.WORDS),
  PNC_ID("pnc-id", Kind.WORDS),
  CRO_NUMBER("cro-number", Kind.WORDS),
  CUSTODY_RECORD("custody-record", Kind.WORDS),
  CRIME_REFERENCE("crime-reference", Kind.WORDS),
  INCIDENT_REFERENCE("incident-reference", Kind.WORDS),
  URN("urn", Kind.WORDS),
  COLLAR_NUMBER("collar-number", Kind.WORDS),
  WARRANT_NUMBER("warrant-number", Kind.WORDS),
  EXHIBIT_REFERENCE("exhibit-reference", Kind.WORDS),
  ISSI("issi", Kind.WORDS),
  OPERATION_NAME("operation-name", Kind.WORDS),
  INFORMANT_MARKER("informant-marker", Kind.WORDS),
  SIGNATURE("signature", Kind.WORDS),
  IDENTIFYING_DESCRIPTION("identifying-description", Kind.WORDS),
  SPECIAL_CATEGORY("special-category", Kind.WORDS),
  CRIMINAL_OFFENCE("criminal-offence", Kind.WORDS),
  TERM("term", Kind.WORDS),
  FACE("face", Kind.PICTURE),
  HEAD("head", Kind.PICTURE),
  PLATE("plate", Kind.PICTURE),
  SCREEN_TEXT("screen-text", Kind.PICTURE),
  OVERLAY_TEXT("overlay-text", Kind.PICTURE),
  BARCODE("barcode", Kind.PICTURE),
  SPEECH("speech", Kind.SOUND),
  SPOKEN_NAME("spoken-name", Kind.SOUND),
  HIDDEN_PART("hidden-part", Kind.STRUCTURE),
  METADATA("metadata", Kind.STRUCTURE);

  private static final Map<String, Category> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Category::code, c -> c));

  private final String code;
  private final Kind kind;

  Category(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** The code in files and on the command line, such as {@code nhs-number}. */
  public String code() {
    return code;
  }

  /** In what it is looked for. */
  public Kind kind() {
    return kind;
  }

  /**
   * The category of a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Category of(String code) {
    Category category = BY_CODE.get(code.toLowerCase(Locale.ROOT));
    if (category == null) {
      throw new IllegalArgumentException("no such category: " + code);
    }
    return category;
  }

  /** In what a category is looked for. */
  public enum Kind {
    WORDS,
    PICTURE,
    SOUND,
    STRUCTURE
  }
}
