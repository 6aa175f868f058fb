// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class SpeakerNameTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [12/03/2026, 21:14:05] Jaz: hello | Jaz 0.85 | chat
          14:05:22 Cash (TR12): on scene | Cash 0.85 | log with a call sign
          21:14 - Temidayo Adekunle: on my way | Temidayo Adekunle 0.85 | chat with a hyphen
          Mark Knight  23:14 | Mark Knight 0.7 | before a time alone
          14:05 PC Stone: arrived | Stone 0.85 | without the rank
          SAVAGE    No.\\nDC MOORE  Why?\\nSAVAGE    Ask him. | SAVAGE 0.7 & SAVAGE 0.7 | an interview
          14:05 Caller: says he has gone | | a role, no name
          14:05 CCTV: shows nothing | | a short form
          The time was 23:14 when he came | | running text
          PRICE     1\\nPLACE     Hull | | heads that do not come again
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new SpeakerName(), text)).isEqualTo(found);
  }
}
