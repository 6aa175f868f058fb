// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class VehicleRegistrationTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          LM64 TPX | LM64 TPX 0.9 | current
          reg VU15KHB seen | VU15KHB 0.99 | together beside reg
          hg18ssp | hg18ssp 0.7 | small letters together
          LМ64 ТРХ | LМ64 ТРХ 0.9 | Cyrillic letters
          LM64\\nTPX | LM64\\nTPX 0.9 | over a line end
          S417 BGH | S417 BGH 0.7 | prefix
          FTL 417K | FTL 417K 0.7 | suffix
          Q123 ABC | Q123 ABC 0.7 | rebuilt
          OIL 2043 | OIL 2043 0.7 | Northern Ireland
          index 2043 KZ | 2043 KZ 0.85 | reversed beside index
          van A9 JBS | A9 JBS 0.99 | short prefix
          car 4 ABC | 4 ABC 0.85 | dateless beside car
          plate F11** | F11** 0.85 | part
          Irish plate 171-G-2204 | 171-G-2204 0.99 | Irish beside plate
          partial FX12 K seen | FX12 K 0.85 | part beside partial
          reg LM 64 TPX | LM 64 TPX 0.99 | in three groups
          the seat. ft19 oyd if u look | ft19 oyd 0.4 | small letters in groups
          drives that 08-WX-2217 irish plate | 08-WX-2217 0.99 | Irish, the word behind it
          saw 12-D-4455 there | 12-D-4455 0.7 | Irish with hyphens
          Vehicle: white Audi A3 1 MRQ | 1 MRQ 0.85 | behind a model
          his 4 ABC private plate | 4 ABC 0.85 | the word behind it
          French reg AB-123-CD | AB-123-CD 0.85 | French
          plate B 123 ABC (Romanian) | B 123 ABC 0.85 | Romanian
          Polish plates WA 4412X | WA 4412X 0.85 | Polish
          was it on the M25? | | a question
          vehicle taking; s.5 RTA 1988 | | a section of an Act
          car, a BMW X5 | | a model
          MG11 URN 13AB0044125 | | a form
          met at19 the end | | small words
          A12 two cars on the plate | | a road
          LM40 TPX | | age not given out
          IQ64 TPX | | area not given out
          ON THE M25 THE CAR | | a road
          PC 1190 TULL | | a collar number
          came in 19 the | | plain words
          ABC 2025 | | no mark has this form
          DCI 2025 | | a rank
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new VehicleRegistration(), text)).isEqualTo(found);
  }
}
