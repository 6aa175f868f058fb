// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where the texts of an item lie beside {@code findings.json}: {@code text/ITEM/PART.txt} with the
 * item's own name, step by step. What a disk or a shell would misread in a step (control
 * characters, the backslash, a lone dot or two, a percent sign) is written as % and two hexadecimal
 * digits for each byte of its UTF-8 form; a step longer than 200 bytes is cut and ends in a number
 * made from it.
 */
final class TextFolder {

  static final String NAME = "text";

  private static final int LONGEST_STEP = 200;

  private TextFolder() {}

  /** The way of a text layer from the folder of the findings file, with slashes. */
  static String way(String item, String part) {
    String folder =
        Arrays.stream(item.split("/", -1)).map(TextFolder::step).collect(Collectors.joining("/"));
    return NAME + "/" + folder + "/" + step(part.replace("/", "%2F")) + ".txt";
  }

  private static String step(String name) {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      return name.isEmpty() ? "%" : name.replace(".", "%2E");
    }
    StringBuilder safe = new StringBuilder();
    name.codePoints().forEach(c -> append(c, safe));
    String all = safe.toString();
    if (all.getBytes(UTF_8).length <= LONGEST_STEP) {
      return all;
    }
    String tail = "~" + Integer.toHexString(name.hashCode());
    String cut = all;
    while ((cut + tail).getBytes(UTF_8).length > LONGEST_STEP) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + tail;
  }

  private static void append(int c, StringBuilder safe) {
    boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (c < ' ' || c == 0x7f || c == '\\' || c == '%' || lone) {
      for (byte b : Character.toString(c).getBytes(UTF_8)) {
        safe.append("%%%02X".formatted(b));
      }
    } else {
      safe.appendCodePoint(c);
    }
  }
}
