// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.police;

import java.util.List;

/**
 * A made text and what is personal in it.
 *
 * @param name file name
 * @param text lines end in {@code \n}
 * @param labels in order of their place
 * @param people whom the labels speak of
 */
public record PoliceText(String name, String text, List<Label> labels, List<Who> people) {

  public PoliceText {
    labels = List.copyOf(labels);
    people = List.copyOf(people);
  }

  /**
   * A mention.
   *
   * @param start UTF-16 offset
   * @param end UTF-16 offset, exclusive
   * @param category a code of the program, such as {@code nhs-number}
   * @param person whose, such as {@code p1} or {@code o2}; empty where nobody's
   */
  public record Label(int start, int end, String category, String person) {}

  /**
   * A person of the text.
   *
   * @param id {@code p1} for the public, {@code o1} for officers and staff
   * @param origin where the name comes from
   */
  public record Who(String id, String origin, String longestForm) {}
}
