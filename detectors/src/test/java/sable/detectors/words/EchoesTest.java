// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.place.Span;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextDetectorContract;

class EchoesTest extends TextDetectorContract {

  private static Finding found(Category category, String text) {
    return new Finding(
        new FindingId("f1"),
        category,
        0.8,
        text,
        Evidence.of("rule"),
        List.of(new Span("body", 0, text.length())));
  }

  @Override
  protected TextDetector detector() {
    return new Echoes(
        List.of(
            found(Category.PERSON_NAME, "Van"),
            found(Category.DATE_OF_BIRTH, "20 September 2006"),
            found(Category.AGE, "22"),
            found(Category.TERM, "nightjar")));
  }

  @Override
  protected String telling() {
    return "born 20 September 2006 in Van";
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          married on 20 september\u00a02006      | the same words in another case and spacing | 1
          lives in Van.                          | a name in the same case                    | 1
          a van was seen                         | a name in another case is another word     | 0
          Vancouver                              | a part of a word                           | 0
          section 22                             | words too short to tell                    | 0
          operation nightjar                     | terms are looked for everywhere already    | 0
          """)
  void finds_again_what_the_check_of_a_copy_would_stumble_over(String text, String why, int times) {
    assertThat(detector().find(text)).as(why).hasSize(times);
  }
}
