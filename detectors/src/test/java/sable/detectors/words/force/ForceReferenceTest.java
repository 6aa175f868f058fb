// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;
import sable.pipeline.finding.Category;
import sable.pipeline.text.ReferenceShape;

class ForceReferenceTest {

  private static final List<ReferenceShape> SHAPES =
      List.of(
          new ReferenceShape(
              "Barrowmere", Category.CRIME_REFERENCE, "'BM'/9{5}/yy", true, List.of("crime")),
          new ReferenceShape(
              "Barrowmere", Category.CRIME_REFERENCE, "9{5}.A", false, List.of("crime", "occ")));

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
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(ForceReference.all(SHAPES).get(0), text)).isEqualTo(found);
  }
}
