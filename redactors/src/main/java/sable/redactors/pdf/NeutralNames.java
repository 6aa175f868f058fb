// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names under which the commands of one stream find its resources in the copy. */
final class NeutralNames {

  private final Map<String, Map<String, String>> given = new LinkedHashMap<>();

  /** The new name of a resource of a kind, such as {@code Font}. */
  String of(String kind, String name) {
    Map<String, String> names = given.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    return names.computeIfAbsent(name, n -> prefix(kind) + (names.size() + 1));
  }

  /** The new names of all resources of a kind by their old ones. */
  Map<String, String> all(String kind) {
    return given.getOrDefault(kind, Map.of());
  }

  boolean isEmpty() {
    return given.isEmpty();
  }

  private static String prefix(String kind) {
    return switch (kind) {
      case "Font" -> "F";
      case "XObject" -> "Fm";
      default -> "G";
    };
  }
}
