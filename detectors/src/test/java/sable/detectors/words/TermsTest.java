// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class TermsTest {

  private static final Terms TERMS =
      new Terms(List.of("Operation Larch", "larch", "Smith-Jones", " ", "blue door"));

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          about OPERATION larch | OPERATION larch 1.0 | any case, the longer one
          operation\\n  larch | operation\\n  larch 1.0 | line break between words
          larchwood | larch 1.0 | inside a word
          Opera-\\ntion Larch | Opera-\\ntion Larch 1.0 | hyphen at the line end
          smith-\\njones | smith-\\njones 1.0 | its own hyphen at the line end
          blue door, blue  door | blue door 1.0 & blue  door 1.0 | twice
          a red door | | another
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(TERMS, text)).isEqualTo(found);
  }

  @Test
  void invisible_characters_between_letters_are_covered() {
    String text = "the l\u200ba\u00adrch.";
    assertThat(TERMS.find(text))
        .singleElement()
        .satisfies(
            m -> assertThat(text.substring(m.start(), m.end())).isEqualTo("l\u200ba\u00adrch"));
  }

  @Test
  void a_thousand_terms_over_a_long_text_are_all_found() {
    List<String> names = IntStream.range(0, 1000).mapToObj(i -> "term number " + i + ".").toList();
    String text = String.join(" and ", names).repeat(50);
    assertThat(new Terms(names).find(text)).hasSize(50_000);
  }

  @Test
  void terms_that_nest_in_a_hostile_text_take_no_longer() {
    List<String> nested = IntStream.range(1, 1000).mapToObj("a"::repeat).toList();
    assertThat(new Terms(nested).find("a".repeat(300_000))).isNotEmpty();
    assertThat(new Terms(List.of("a-b")).find("a-\n".repeat(300_000))).isEmpty();
  }
}
