// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class SignatureBlockTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Kind regards\\n\\nAnn Oakes\\nInspector 2281 | Ann Oakes 0.85 | name under the farewell
          Kind regards,\\nTom | Tom 0.7 | forename alone
          Regards\\nRJO | RJO 0.4 | initials
          Regards\\nT. O. | T. O. 0.4 | initials with stops
          cheers\\ntom | tom 0.4 | small letters
          Thanks, Deco | Deco 0.7 | behind the farewell on its line
          Many thanks\\nTom xx | Tom 0.7 | kisses
          KIND REGARDS\\nWILL STONE | WILL STONE 0.85 | capitals
          Regards\\nPC 4471 Tom Oakes\\nResponse Team 3 | Tom Oakes 0.85 | rank and number before it
          Regards\\nDet Ch Insp Oakes | Oakes 0.7 | rank of three words
          Regards\\nTom Oakes, Sergeant 1182 | Tom Oakes 0.85 | rank behind it
          Regards\\nTom Oakes PC 4471 | Tom Oakes 0.85 | rank behind it without a comma
          Regards\\nOAKES, Tom (4471) | OAKES, Tom 0.85 | surname first
          Regards\\nSergeant 1182\\nTom Oakes | Tom Oakes 0.85 | rank on a line of its own
          Cofion gorau,\\nSi\u00f4n ap Rhys | Si\u00f4n ap Rhys 0.85 | Welsh
          > Regards\\n> Ann | Ann 0.7 | in a quoted mail
          Yours sincerely\\r\\n\\r\\n\\r\\nJ. R. Hartley | J. R. Hartley 0.85 | room for a signature
          Kind regards\\nDisclosure Unit\\nNewport | | a unit, then a town
          Kind regards\\nBarrowmere Police | | a body
          Thanks, I will do it\\nThe keys are here | | goes on
          Thanks for that\\nTom | | no farewell
          Best before\\nMay | | other words
          Regards\\n\\n-----Original Message-----\\nFrom: X | | another mail
          Regards\\nSent from my iPhone | | words of a program
          Signed ......T Oakes...... Date ..... | T Oakes 0.85 | dotted line
          Signed: Tom Oakes Signature witnessed by: A. Khan PC 4471 | Tom Oakes 0.85 & A. Khan 0.85 | statement
          Signature __________ PC 4471 Khan | Khan 0.85 | rule before the rank
          SIGNED:  T OAKES   SIGNATURE WITNESSED BY:  PS 1182 PEACE | T OAKES 0.85 & PEACE 0.85 | capitals
          (Signed) J. Oakes | J. Oakes 0.85 | in brackets
          Statement taken by (print name): DC 2290 Winter | Winter 0.85 | who took it
          Signed: ................ Date: 3 May 2025 | | not signed
          He signed the form | | a verb
          Signature: on file | | no name
          the designed: Oakes | | inside a word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new SignatureBlock(), text)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kind regards\\nAnn Oakes\\nDetective Inspector 2281\\nCID | Detective Inspector, kind regards
          Regards\\nT/DCI Ann Oakes | T/DCI, regards
          Regards\\nAnn Oakes, Chief Supt | Chief Supt, regards
          Regards\\nAnn Oakes\\nRecords Manager | regards
          Signature witnessed by: A Khan PC 4471 | PC, signature witnessed by
          Signature witnessed by: A Khan PC 4471...... | PC, signature witnessed by
          Signature witnessed by: A Khan PC 4471 witnessed | signature witnessed by
          Signature witnessed by: A Khan PC 4471                    Lee | signature witnessed by
          Statement taken by: A Khan DC 2290 | DC, statement taken by
          Countersigned: A Khan Insp 2281 | Insp, countersigned
          Signed: T Oakes   PC 4471 Khan | signed
          Signed: T Oakes PC 4471 | signed
          Signature: Jane Roe PC 4471 witnessed | signature
          Signature: Jane Roe PC 4471 | signature
          Signed: PC 4471 Khan | PC, signed
          Thanks,\\nJane Roe\\nPS can you call me after five? | thanks
          Thanks,\\nJane Roe\\nPS. | thanks
          Thanks,\\nJane Roe\\nPS | thanks
          Thanks,\\nJane Roe\\nPS - call me | thanks
          Thanks,\\nJane Roe\\nPS. Call me\\nPC 4471 | thanks
          Thanks,\\nJane Roe\\nPS 12 tickets | thanks
          Thanks,\\nJane Roe PS | thanks
          Thanks,\\nJane Roe, PS call me | thanks
          Thanks,\\nJane Roe\\nPS 1182 | PS, thanks
          Thanks,\\nJane Roe\\nPS 1182BX, Response Team 3 | PS, thanks
          Thanks,\\nJane Roe, DS (1182) | DS, thanks
          Many thanks\\nJane Roe\\nDC Brown has my statement | many thanks
          Many thanks\\nJane Roe\\nPC 4471 LEE | many thanks
          Many thanks\\nJane Roe, DC Brown | many thanks
          Many thanks\\nJane Roe\\nInspector Morse fan club | many thanks
          Many thanks\\nJane Roe\\nInspector, Morse fan club | many thanks
          Many thanks\\nJane Roe\\nPC Support Team | many thanks
          Many thanks\\nJane Roe\\nInspector, CID | Inspector, many thanks
          Many thanks\\nJane Roe\\nDet Sgt 1182, Major Crime Unit | Det Sgt, many thanks
          """)
  void tells_the_rank_in_its_evidence(String text, String context) {
    assertThat(new SignatureBlock().find(text.translateEscapes()))
        .singleElement()
        .extracting(match -> String.join(", ", match.evidence().context()))
        .isEqualTo(context);
  }

  @Test
  void a_long_text_of_farewells_is_read_in_proportion() {
    assertThat(new SignatureBlock().find("Regards\nSigned: \n".repeat(100_000))).isEmpty();
    assertThat(new SignatureBlock().find("signed ".repeat(300_000))).isEmpty();
    assertThat(new SignatureBlock().find("Regards,".repeat(200_000))).isEmpty();
  }
}
