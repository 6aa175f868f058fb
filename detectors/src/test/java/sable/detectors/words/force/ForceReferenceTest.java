// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;
import sable.detectors.words.shape.Recogniser;
import sable.pipeline.finding.Category;
import sable.pipeline.text.ReferenceShape;

class ForceReferenceTest {

  private static final List<ReferenceShape> SHAPES =
      List.of(
          new ReferenceShape(
              "Barrowmere", Category.CRIME_REFERENCE, "'BM'/9{5}/yy", true, List.of("crime")),
          new ReferenceShape(
              "Barrowmere", Category.CRIME_REFERENCE, "9{5}.A", false, List.of("crime", "occ")),
          new ReferenceShape(
              "Barrowmere", Category.CRIME_REFERENCE, "'BARROWMERE'/9{4}", true, List.of("crime")),
          new ReferenceShape(
              "Barrowmere", Category.CRIME_REFERENCE, "'OPERATION' 9{5}/yy", true, List.of("log")),
          new ReferenceShape(
              "Barrowmere", Category.CRIME_REFERENCE, "AAAA AAAA 9{4}/yy", false, List.of("file")),
          new ReferenceShape(
              "Barrowmere", Category.CRIME_REFERENCE, "A{3,8}-A{6,8}", false, List.of("code")));

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          crime BM/20441/25 | BM/20441/25 0.85 | word and shape
          see bm/20441/25. | bm/20441/25 0.7 | alone
          occ 20441.K | 20441.K 0.85 | word before it
          Occ  Offence\\n20441.K  Theft | 20441.K 0.85 | head of its column
          20441.K | | not alone
          BM/20441/255 | | longer
          1/BM/20441/25 | | part of something else
          on BARROWMERE/2041, | BARROWMERE/2041 0.7 | long word before the number
          crime Barrowmere/2041 | Barrowmere/2041 0.85 | long word, small letters
          NEWBARROWMERE/2041 | | inside a word
          OPERATION 20441/25 | OPERATION 20441/25 0.7 | long word and a space
          operation 20441/255 | | longer again
          file KILO OSCR 2041/25 | KILO OSCR 2041/25 0.85 | two words of letters
          file KILO OSCR 20415/25 | | one figure too many
          KILO OSCR 2041/25 | | two words, not alone
          code KILO-OSCARS seen | KILO-OSCARS 0.85 | no figure at all
          code ÉKILO-OSCARS | | behind a letter that is not ASCII
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(ForceReference.all(SHAPES).get(0), text)).isEqualTo(found);
  }

  @Test
  void a_long_text_of_almost_shapes_holds_none() {
    Recogniser shapes = ForceReference.all(SHAPES).get(0);
    for (String piece : List.of("a ", "OPERATION ", "KILO ", "1 ", "abcdefgh-", "BARROWMERE/")) {
      assertThat(shapes.find(piece.repeat(200_000))).isEmpty();
    }
  }
}
