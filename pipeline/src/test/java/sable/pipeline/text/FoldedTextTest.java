// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seen by Ann Oakes twice      | ann oakes   | Ann Oakes     | another case
          seen by ANN\\n  OAKES twice  | Ann Oakes   | ANN\\n  OAKES | a line break between
          A\u200Bnn\u00ADa left      | Anna        | A\u200Bnn\u00ADa | characters that show nothing
          the \uFB01re at 5           | fire        | \uFB01re     | a ligature
          A\u034Fnn\uFE0Fa\u3164 left | Anna      | A\u034Fnn\uFE0Fa | marks and fillers that show nothing
          A\u0336n\u0336n\u0336a\u0336 left | Anna | A\u0336n\u0336n\u0336a\u0336 | struck through
          cafe\uFE0F\u0301 closed   | caf\u00E9   | cafe\uFE0F\u0301 | an accent kept apart
          caf\u00E9 closed            | cafe\u0301 | caf\u00E9    | composed and decomposed
          O\u2019Hara came            | O'Hara      | O\u2019Hara  | kinds of apostrophe
          Smith\u2011Jones            | smith-jones | Smith\u2011Jones | kinds of dash
          \uD83D\uDE00 Zo\u00EB     | zo\u00EB   | Zo\u00EB     | behind an emoji
          """)
  void finds(String text, String term, String found, String why) {
    String whole = text.translateEscapes();
    List<int[]> hits = FoldedText.of(whole).find(term, false);
    assertThat(hits).hasSize(1);
    assertThat(whole.substring(hits.get(0)[0], hits.get(0)[1])).isEqualTo(found.translateEscapes());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"Ann,Annual,0", "Ann,Ann's,1", "Ann,(Ann),1", "Ann,MAnn,0", "ann,Ann and Ann,2"})
  void whole_words(String term, String text, int times) {
    assertThat(FoldedText.of(text).find(term, true)).hasSize(times);
  }

  @Property(seed = "20261121")
  void every_folded_character_stands_for_a_stretch_of_the_original(@ForAll String text) {
    FoldedText folded = FoldedText.of(text);
    int last = 0;
    for (int i = 0; i < folded.text().length(); i++) {
      assertThat(folded.originalStart(i)).isBetween(last, text.length());
      assertThat(folded.originalEnd(i)).isBetween(folded.originalStart(i) + 1, text.length());
      last = folded.originalStart(i);
    }
  }

  @Property(seed = "20261121")
  void folding_twice_is_folding_once(@ForAll String text) {
    String once = FoldedText.of(text).text();
    assertThat(FoldedText.of(once).text()).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ann oakes",
        " ann  oakes ",
        "Ann Oakes 12-07",
        "ann\toakes",
        "ann\r\noakes\n\nleft",
        "ann\n\u0301oakes",
        "\u0000ann\u007foakes",
        "anne\u0301 oakes"
      })
  void folding_without_the_way_back_gives_the_same(String text) {
    assertThat(FoldedText.fold(text)).isEqualTo(FoldedText.of(text).text());
  }

  @Property(seed = "20261121")
  void any_text_folds_to_the_same_without_the_way_back(@ForAll String text) {
    assertThat(FoldedText.fold(text)).isEqualTo(FoldedText.of(text).text());
  }
}
