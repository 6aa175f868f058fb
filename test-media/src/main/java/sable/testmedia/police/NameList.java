// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.police;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Names by origin: CSV {@code name,kind,origin} with the kinds {@code first-male}, {@code
 * first-female}, {@code first-any} and {@code last}. The list inside was written for this project;
 * a larger one can be read from a file.
 */
public final class NameList {

  private final Map<String, Names> byOrigin = new TreeMap<>();

  private static final class Names {
    private final List<String> first = new ArrayList<>();
    private final List<String> last = new ArrayList<>();
  }

  private NameList(List<String> rows) {
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      if (cells.length < 3 || !latin(cells[0])) {
        continue;
      }
      Names names = byOrigin.computeIfAbsent(cells[2], o -> new Names());
      (cells[1].equals("last") ? names.last : names.first).add(cells[0]);
    }
    byOrigin.values().removeIf(n -> n.first.size() < 5 || n.last.size() < 5);
  }

  /** The list that was written for this project. */
  public static NameList inside() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NameList.class.getResourceAsStream("names.csv")),
                StandardCharsets.UTF_8))) {
      return new NameList(in.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lists of the same shape, one after the other. */
  public static NameList of(List<Path> files) throws IOException {
    List<String> rows = new ArrayList<>(List.of("name,kind,origin"));
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      rows.addAll(lines.subList(1, lines.size()));
    }
    return new NameList(rows);
  }

  private static boolean latin(String name) {
    return !name.isBlank()
        && name.codePoints()
            .filter(Character::isLetter)
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  List<String> origins() {
    return List.copyOf(byOrigin.keySet());
  }

  String first(String origin, Random random) {
    return any(of(origin).first, random);
  }

  String last(String origin, Random random) {
    return any(of(origin).last, random);
  }

  private Names of(String origin) {
    return Objects.requireNonNull(byOrigin.get(origin), origin);
  }

  private static String any(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }
}
