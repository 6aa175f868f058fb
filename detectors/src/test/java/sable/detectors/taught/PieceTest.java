// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PieceTest {

  @Test
  void letters_digits_signs_and_line_ends_stand_alone() {
    assertThat(words("PC5517 O'Brien's\n#12/b"))
        .containsExactly("pc", "0000", "o'brien", "'", "s", "\n", "#", "00", "/", "b");
  }

  @Test
  void a_piece_says_where_it_stands_and_how_it_looks() {
    assertThat(Piece.cut("to  SMITH", 0, 9).get(1)).isEqualTo(new Piece(4, 9, "smith", "XX"));
    assertThat(Piece.formOf("KT/00512a")).isEqualTo("XX/00000x");
    assertThat(Piece.formOf("Macdonald")).isEqualTo("Xxx");
  }

  @Test
  void no_piece_is_unbounded() {
    assertThat(Piece.cut("a".repeat(1000), 0, 1000))
        .hasSizeGreaterThan(10)
        .allSatisfy(piece -> assertThat(piece.end() - piece.start()).isLessThanOrEqualTo(60));
  }

  @Test
  void a_character_of_two_units_is_one_piece() {
    assertThat(Piece.cut("\uD83D\uDE00x", 0, 3)).extracting(Piece::end).containsExactly(2, 3);
  }

  private static List<String> words(String text) {
    return Piece.cut(text, 0, text.length()).stream().map(Piece::word).toList();
  }
}
