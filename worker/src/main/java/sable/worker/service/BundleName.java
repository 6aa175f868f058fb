// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import sable.pipeline.medium.Limits;
import sable.worker.desk.Desk;

/** The name of an upload as it stands in the bundle: folder steps between slashes. */
final class BundleName {
  private BundleName() {}

  /** The name without what does not show; refused where it would lead out of the bundle. */
  static String of(String given) {
    StringBuilder shown = new StringBuilder();
    Normalizer.normalize(given, Normalizer.Form.NFC)
        .codePoints()
        .filter(BundleName::shows)
        .forEach(shown::appendCodePoint);
    String name = shown.toString().replace('\\', '/').strip();
    if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
      throw refused("A file's name begins inside the bundle, not at the top of a disk.");
    }
    List<String> steps = new ArrayList<>();
    for (String step : name.split("/")) {
      if (step.strip().equals("..")) {
        throw refused("A file's name must not lead out of the bundle.");
      }
      if (!step.isBlank() && !step.strip().equals(".")) {
        steps.add(step.strip());
      }
    }
    String joined = String.join("/", steps);
    if (joined.isEmpty() || joined.length() > Limits.STANDARD.nameCharacters()) {
      throw refused(
          "A file has a name of 1 to " + Limits.STANDARD.nameCharacters() + " characters.");
    }
    return joined;
  }

  private static boolean shows(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static Desk.Refused refused(String sentence) {
    return new Desk.Refused(Desk.Why.INVALID, sentence);
  }
}
