// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class EmailAddressTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          write to tariq.oakes@mail.example.com. | tariq.oakes@mail.example.com 0.99 | full stop is not part
          <m.k.bhullar@students.example.ac.uk> | m.k.bhullar@students.example.ac.uk 0.99 | in brackets
          joy.ab@\\nexample.com | joy.ab@\\nexample.com 0.99 | line ends after the at
          joy.ab\\n@example.com | joy.ab\\n@example.com 0.99 | line ends before the at
          joy [at] example.org | joy [at] example.org 0.99 | at in brackets
          joy(at)example(dot)org | joy(at)example(dot)org 0.99 | dot in brackets
          jo​y@example.com | jo​y@example.com 0.99 | invisible character inside
          o'neil@example.com, 'a@example.org' | o'neil@example.com 0.99 & a@example.org 0.99 | apostrophes
          he was at the door | | at alone
          PC@desk | | no domain
          @deco_l8 | | a handle
          meet @ 5pm. Yes | | a time
          a@b.c1 | | last label has a digit
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new EmailAddress(), text)).isEqualTo(found);
  }
}
