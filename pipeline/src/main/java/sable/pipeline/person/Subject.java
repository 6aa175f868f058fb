// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sable.pipeline.text.FoldedText;

/**
 * Whom a subject access request is about.
 *
 * @param name full name: personal data, never logged
 * @param details other names and identifying details, such as a date of birth or a telephone number
 */
public record Subject(String name, List<String> details) {

  public Subject {
    details = List.copyOf(details);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a subject has a name");
    }
  }

  /** Reads {@code NAME; known as; date of birth ...}: parts between semicolons, the name first. */
  public static Subject parse(String text) {
    List<String> parts =
        new ArrayList<>(
            Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList());
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a subject has a name");
    }
    return new Subject(parts.remove(0), parts);
  }

  /** Whether found words are this person's: the same letters and digits as a name or detail. */
  public boolean owns(String found) {
    String wanted = bare(found);
    return !wanted.isEmpty()
        && (bare(name).equals(wanted) || details.stream().anyMatch(d -> bare(d).equals(wanted)));
  }

  private static String bare(String text) {
    return FoldedText.of(text)
        .text()
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public String toString() {
    return "Subject[" + details.size() + " details]";
  }
}
