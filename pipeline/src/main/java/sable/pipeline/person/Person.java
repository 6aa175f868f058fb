// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import java.util.List;

/**
 * Somebody whose mentions are joined over a bundle.
 *
 * @param name the longest form found: personal data, never logged
 * @param forms every form in which the name was found, the longest first
 * @param mentions how often, over all items
 */
public record Person(PersonId id, String name, List<String> forms, Role role, int mentions) {

  public Person {
    forms = List.copyOf(forms);
  }

  /** The same person under another count of mentions. */
  public Person mentioned(int times) {
    return new Person(id, name, forms, role, times);
  }

  /** Id and role: the name is personal data. */
  @Override
  public String toString() {
    return "Person[" + id + " " + role.code() + "]";
  }
}
