// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PDF written object by object, as nobody's program would write it. */
final class HandMade {

  private final List<String> objects = new ArrayList<>(List.of("", ""));
  private final List<Integer> pages = new ArrayList<>();

  /** Adds an object and returns its number. */
  int object(String body) {
    objects.add(body);
    return objects.size();
  }

  int stream(String keys, String data) {
    return object(
        "<< %s /Length %d >>\nstream\n%s\nendstream".formatted(keys, data.length(), data));
  }

  /** Adds a page of 300 by 300 points with Helvetica as F1. */
  void page(String resources, String commands) {
    page("", resources, "", commands);
  }

  void page(String keys, String resources, String fonts, String commands) {
    int content = stream("", commands);
    pages.add(
        object(
            ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] %s /Contents %d 0 R /Resources"
                    + " << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                    + " /Encoding /WinAnsiEncoding >> %s >> %s >> >>")
                .formatted(keys, content, fonts, resources)));
  }

  Path save(Path file) throws IOException {
    StringBuilder kids = new StringBuilder();
    pages.forEach(p -> kids.append(p).append(" 0 R "));
    objects.set(0, "<< /Type /Catalog /Pages 2 0 R >>");
    objects.set(1, "<< /Type /Pages /Kids [%s] /Count %d >>".formatted(kids, pages.size()));
    StringBuilder out = new StringBuilder("%PDF-1.7\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(
          "%010d 00000 n %n".formatted(out.length()).replace(System.lineSeparator(), "\n"));
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = out.length();
    out.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table);
    out.append("trailer\n<< /Root 1 0 R /Size ").append(objects.size() + 1).append(" >>\n");
    out.append("startxref\n").append(start).append("\n%%EOF\n");
    return Files.write(file, out.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
