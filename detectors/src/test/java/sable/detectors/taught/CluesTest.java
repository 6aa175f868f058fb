// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sable.detectors.names.NameModel;

class CluesTest {

  private static final NameModel NAMES = new NameModel();

  @Test
  void words_and_outlines_around_a_piece_are_clues() {
    String text = "seen by PC 5517 Moss\n";
    Page page = new Page(text, 0, text.length(), NAMES);

    List<String> clues = Clues.of(page, 3);

    assertThat(clues)
        .contains(
            "w-1:pc", "w0:0000", "f0:0000", "w1:moss", "ww-:pc 0000", "h:seen by", "d:110000");
    assertThat(clues).doesNotContain("w0:5517");
  }

  @Test
  void only_words_are_told_to_a_person() {
    assertThat(Clues.told("w-1:officer")).contains("officer");
    assertThat(Clues.told("h:seen by")).contains("seen by");
    assertThat(Clues.told("hf:seen by Xxx")).isEmpty();
    assertThat(Clues.told("f0:0000")).isEmpty();
    assertThat(Clues.told("w-1:0000")).isEmpty();
  }
}
