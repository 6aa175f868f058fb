// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180, lines end in CR LF) that no spreadsheet computes: a cell that
 * begins like a formula gets an apostrophe in front.
 */
final class Csv {

  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final StringBuilder out = new StringBuilder();

  Csv(String... header) {
    line((Object[]) header);
  }

  Csv line(Object... cells) {
    out.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  private static String cell(Object value) {
    String text = String.valueOf(value);
    if (!(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
