// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.pipeline.finding.Category;

class ForceFileTest {

  private static final String RIGHT =
      """
      version: 1
      forces:
        - force: Barrowmere Police
          source: nowhere
          shapes:
            - category: crime-reference
              shape: "'BM'/9{5,6}/yy"
              alone: true
              words: [crime]
              examples: ["BM/20441/25"]
              not: ["BM/204/25"]
      """;

  @Test
  void the_published_shapes_are_read_and_their_examples_fit() {
    assertThat(ForceFile.published()).hasSizeGreaterThan(8);
  }

  @Test
  void a_file_gives_its_shapes() {
    assertThat(ForceFile.read(RIGHT))
        .singleElement()
        .satisfies(
            shape -> {
              assertThat(shape.force()).isEqualTo("Barrowmere Police");
              assertThat(shape.category()).isEqualTo(Category.CRIME_REFERENCE);
              assertThat(shape.fits("bm/204411/25")).isTrue();
              assertThat(shape.fits("BM/2044111/25")).isFalse();
            });
  }

  @Test
  void the_example_of_the_documentation_is_right() throws IOException {
    String page = Files.readString(Path.of("../docs/force-shapes.md"));
    int from = page.indexOf("```yaml\n") + 8;
    assertThat(ForceFile.read(page.substring(from, page.indexOf("```", from)))).hasSize(2);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          version: 1 | version: 2 | version: 1 is the one that is understood
          source: | sauce: | keys that do not exist: sauce
          crime-reference | nhs-number | forces have no shapes of their own for nhs-number
          crime-reference | crime | no such category
          'BM'/9 | BM/9 | shape: 'B' means nothing at 1
          9{5,6} | 9{5,60} | shape: up to twelve times, at 7
          /yy | /yy/ | shape: it ends with a letter or digit
          'BM'/9{5,6}/yy | X{1,12}X{1,12}X{1,12} | shape: too many parts of several lengths
          'BM'/9{5,6}/yy | 9{6,8} | alone: the shape is too common
          BM/20441/25 | BM/2/25 | the example BM/2/25 does not fit
          BM/204/25 | BM/20441/24 | BM/20441/24 must not fit and does
          [crime] | [Crime!] | words: small letters
          alone: true | alone: 3 | alone: true or false
          version: 1 | version: [1 | the file is no YAML
          """)
  void a_mistake_is_refused_with_its_reason(String right, String wrong, String reason) {
    assertThatThrownBy(() -> ForceFile.read(RIGHT.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void a_file_that_unfolds_itself_is_refused() {
    String bomb = "a: &a [1]\nb: &b [*a, *a]\nversion: 1\nforces: [*b, *b]\n";
    assertThatThrownBy(() -> ForceFile.read(bomb)).isInstanceOf(IllegalArgumentException.class);
  }
}
