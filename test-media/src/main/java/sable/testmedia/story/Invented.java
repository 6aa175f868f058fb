// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.story;

import java.util.List;

/**
 * An invented person.
 *
 * @param given first name
 * @param family last name
 * @param title such as {@code Mrs}
 * @param born as written, such as {@code 14/03/1961}
 * @param phone of the ranges that are kept for drama
 * @param nhs of the 999 range, which belongs to nobody
 * @param street house and street
 * @param town town, without a postcode
 */
public record Invented(
    String title,
    String given,
    String family,
    String born,
    String phone,
    String email,
    String nhs,
    String street,
    String town,
    String postcode) {

  /** First and last name. */
  public String name() {
    return given + " " + family;
  }

  /** Street, town and postcode in one line. */
  public String address() {
    return street + ", " + town + ", " + postcode;
  }

  /** Everything that may be said about this person. A file holds some of it. */
  public List<Fact> facts() {
    return List.of(
        fact(name(), "person-name"),
        fact(family, "person-name"),
        fact(born, "date-of-birth"),
        fact(phone, "phone"),
        fact(email, "email"),
        fact(nhs, "nhs-number"),
        fact(street, "address"),
        fact(postcode, "postcode"));
  }

  private Fact fact(String text, String category) {
    return new Fact(text, category, name());
  }
}
