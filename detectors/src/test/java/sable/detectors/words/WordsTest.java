// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.detectors.names.NameRules;
import sable.detectors.words.shape.Recogniser;
import sable.pipeline.text.TextMatch;

class WordsTest {

  private static final Words WORDS =
      new Words("words/1", Stream.concat(Words.STANDARD.stream(), NameRules.ALL.stream()).toList());

  /** Less work than this, in nanoseconds, says nothing. */
  private static final long FEW = 5_000_000;

  @Test
  void every_recogniser_has_its_row_in_the_documents() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/recognisers.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| Rule"))
            .filter(line -> !line.startsWith("| ---"))
            .map(line -> line.split("\\|")[1].strip() + " " + line.split("\\|")[2].strip())
            .toList();
    List<String> listed =
        Stream.concat(Words.STANDARD.stream(), NameRules.ALL.stream())
            .map(r -> r.rule() + " " + r.categories().iterator().next().code())
            .toList();
    assertThat(rows).containsExactlyElementsOf(listed);
  }

  @Test
  void rules_have_names_of_their_own() {
    assertThat(Words.STANDARD.stream().map(Recogniser::rule)).doesNotHaveDuplicates();
  }

  @Test
  void one_text_is_searched_by_all_and_told_by_rising_start() {
    List<TextMatch> found = WORDS.find("a@example.com, 07700 900471, L17 8UR, Mr Oakes");
    assertThat(found)
        .extracting(match -> match.evidence().rule())
        .containsExactly("email", "phone", "postcode", "name-after-title");
    assertThat(found).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
  }

  /**
   * Ten times the text takes about ten times the work of this thread, and a hundred times where
   * anything goes through the rest of the text from every place.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 ",
        "1",
        "a@",
        "@",
        "a1 ",
        "A1",
        "aaaa ",
        "Aa ",
        "AA ",
        "AA, ",
        "(0",
        "+4",
        "0.",
        "1/",
        "Name: ",
        "Mr A",
        "Mr ",
        "at",
        "[at]a.",
        "DOB 1",
        "\n",
        "1\n",
        "a-\n",
        "'s",
        "\r\n",
        "\u200b",
        "\u0301",
        "\u0410",
        "\ud83d",
        "=",
        "A B ",
        "a.b",
        "://",
        "///a.",
        "):",
        "(:",
        "L178UR,",
        "1 Xxgate ",
        "1 Xxgate\n",
        "c/o A",
        "Address: A\n",
        "Op Aa",
        "a://a",
        ".",
        " ",
        "(",
        "[",
        "A",
        "A (1)",
        "dob\n\n12/03/20 ",
        "AX4 9EB ",
        "EH-20250117-0308, ",
        "Aa\tAa\n",
        "Aa  Aa\n",
        "07700 "
      })
  void a_hostile_text_takes_work_in_proportion(String piece) {
    long few = Long.MAX_VALUE;
    long many = Long.MAX_VALUE;
    for (int round = 0; round == 0 || (round < 3 && many / 30 >= few); round++) {
      few = Math.min(few, Math.max(FEW, workOn(piece.repeat(30_000 / piece.length()))));
      many = Math.min(many, workOn(piece.repeat(300_000 / piece.length())));
    }
    assertThat(many / 30).as("a thirtieth of the work on ten times the text").isLessThan(few);
  }

  /** Nanoseconds of this thread on a processor, which others on the machine do not add to. */
  private static long workOn(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    WORDS.find(text);
    return threads.getCurrentThreadCpuTime() - start;
  }
}
