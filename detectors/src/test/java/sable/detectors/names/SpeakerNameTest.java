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
          [12/03/2026, 21:14:05] big tony: wher r u | big tony 0.85 | exported chat in small letters
          12/03/2026, 21:14 - autumn k: yeah | autumn k 0.85 | another export
          [12/03/2026, 21:14:05] me: yeah | | whoever made the export
          [12/03/2026, 21:14:05] Tez 5521: on my way | Tez 0.85 | a number behind the name
          21:14 me thinks: no | | no date
          00:05  RT   Where were you?\\n00:09  LW   Out.\\n00:12  RT   Who with?\\n00:15  LW   Nobody. | RT 0.7 & LW 0.7 & RT 0.7 & LW 0.7 | initials of a transcript
          02:10  Bank: card stopped | | a body
          14:05 Caller: says he has gone | | a role, no name
          14:05 CCTV: shows nothing | | a short form
          The time was 23:14 when he came | | running text
          PRICE     1\\nPLACE     Hull | | heads that do not come again
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new SpeakerName(), text)).isEqualTo(found);
  }
}
