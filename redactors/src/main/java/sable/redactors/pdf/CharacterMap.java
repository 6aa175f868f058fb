// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The map from the codes of a font to what they mean, for the characters that a page shows. Source:
 * ISO 32000-1, 9.10.3.
 */
final class CharacterMap {

  /** Lines that one block of a map may have. */
  private static final int BLOCK = 100;

  private CharacterMap() {}

  /** The map as a stream's data, with codes of one or two bytes. */
  static byte[] written(int bytes, Map<Integer, String> letters) {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(letters)
        .forEach((code, text) -> lines.add("<" + hex(code, bytes) + "> <" + utf16(text) + ">"));
    StringBuilder out =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def /CMapType 2 def
            1 begincodespacerange
            """);
    out.append('<').append("00".repeat(bytes)).append("> <").append("ff".repeat(bytes));
    out.append(">\nendcodespacerange\n");
    for (int i = 0; i < lines.size(); i += BLOCK) {
      List<String> block = lines.subList(i, Math.min(lines.size(), i + BLOCK));
      out.append(block.size()).append(" beginbfchar\n").append(String.join("\n", block));
      out.append("\nendbfchar\n");
    }
    out.append("endcmap CMapName currentdict /CMap defineresource pop end end\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String hex(int code, int bytes) {
    return String.format("%0" + 2 * bytes + "x", code);
  }

  private static String utf16(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(hex(c, 2)));
    return out.toString();
  }
}
