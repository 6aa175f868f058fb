// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sable.detectors.names.NameRules;
import sable.pipeline.text.TextMatch;

/** The table beside Presidio and Phileas says of Sable what Sable does. */
class SideBySideTest {

  private static final double FOUND = 0.7;
  private static final Words WORDS =
      new Words("words/1", Stream.concat(Words.STANDARD.stream(), NameRules.ALL.stream()).toList());
  private static final Pattern CATEGORIES = Pattern.compile("\\(([a-z0-9, -]+)\\)$");
  private static final Pattern EXAMPLE = Pattern.compile("`([^`]+)`");

  /** A row of the table, as far as it tells of Sable. */
  record Row(String what, List<String> right, List<String> near, String there) {

    Set<String> categories() {
      Matcher codes = CATEGORIES.matcher(what);
      assertThat(codes.find()).as(what).isTrue();
      return Arrays.stream(codes.group(1).split(",", -1))
          .map(String::strip)
          .collect(Collectors.toSet());
    }

    double surest(String example) {
      Set<String> codes = categories();
      return WORDS.find(example).stream()
          .filter(match -> codes.contains(match.category().code()))
          .mapToDouble(TextMatch::confidence)
          .max()
          .orElse(0);
    }
  }

  static List<Row> rows() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../docs/accuracy.md"));
    int head =
        lines.indexOf(
            "| what (category) | right: Sable finds | near misses | Sable there | Presidio | Phileas |");
    return lines.subList(head + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|", -1))
        .map(
            cell -> new Row(cell[1].strip(), examples(cell[2]), examples(cell[3]), cell[4].strip()))
        .toList();
  }

  private static List<String> examples(String cell) {
    return EXAMPLE.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void each_cell_is_true_of_sable(Row row) {
    assertThat(row.right().isEmpty()).as(row.what()).isEqualTo(row.there().equals("review"));
    assertThat(row.right())
        .allSatisfy(e -> assertThat(row.surest(e)).isGreaterThanOrEqualTo(FOUND));
    assertThat(row.near())
        .isNotEmpty()
        .allSatisfy(
            e -> {
              double surest = row.surest(e);
              assertThat(surest).isLessThan(FOUND);
              assertThat(row.there().equals("review") ? surest > 0 : surest == 0).isTrue();
            });
  }
}
