// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CrimeReferenceTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          crime ref 20/551903/25 | 20/551903/25 0.85 | strokes
          CRN CRI/06HH/0020115/25 | CRI/06HH/0020115/25 0.85 | groups
          Crime number 43250118834 | 43250118834 0.85 | digits
          crime on 12/03/2025 | | a date
          open 24/7/365 | | always
          36/20441/25 was filed | 36/20441/25 0.6 | alone
          PS-20250216-0441 | PS-20250216-0441 0.6 | Scotland, alone
          crime 24*123456 | 24*123456 0.85 | asterisk
          crimes 20/551903/25 and 20/551904/25 | 20/551903/25 0.85 & 20/551904/25 0.85 | a list
          Crime Ref  Offence\\n5224012345  Theft\\n5224012346  Theft | 5224012345 0.85 & 5224012346 0.85 | column
          please quote this when you write to us: CRI/06HH/0020115/25 | CRI/06HH/0020115/25 0.6 | word far off, of any kind
          our ref CRI/06HH/0020115/25 | CRI/06HH/0020115/25 0.6 | of any kind
          our ref 5224012345, 5224012346 and 5224012347 | 5224012345 0.6 & 5224012346 0.6 & 5224012347 0.6 | a list of any kind
          ref AG25/IR/00912 as above.\\nHe was seen, and of AG25/IR/00913 nothing was heard | AG25/IR/00912 0.6 & AG25/IR/00913 0.6 | written as one of any kind
          Merlin ref 21/123456 | 21/123456 0.85 | of a system
          complaint, our ref CO/00214/25 | CO/00214/25 0.85 | a kind before such a word
          Crime GWE/2025/0188304\\nand GWE/2025/0188311 too | GWE/2025/0188304 0.85 & GWE/2025/0188311 0.7 | as another one is written
          by PS-20250216-0441 and PS-20250217-0112 | PS-20250216-0441 0.6 & PS-20250217-0112 0.6 | a list that no word names
          NRM ref NRM00412233 | NRM00412233 0.85 | referral of a victim
          `1 | Crime 20/551903/25 | NICHE\\n\\nItem   Seal no.   By\\nPJH/1\\tcash\\tM0071190` | 20/551903/25 0.85 | cells of another table are no head
          note book of PC Lee, case 4, pages 31-38 | | pages
          crime 20/551903/25, insurance policy 0044121/2 | 20/551903/25 0.85 | a policy
          ref CAD/0245/17JUN25 | | an incident
          intel report AG25/IR/00912 | AG25/IR/00912 0.85 | intelligence
          the case, MARAC on 2/10 | | day and month
          seal no. M0071190 of this case | | a seal
          MALE TO ECC CUST. REF EC/5510/25 | | of custody
          custody 33CB/01142/25 | | another word beside it
          Act 1986/1925 | | no serial number
          version 1/2/3 | | short
          43250118834 | | no word
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CrimeReference(), text)).isEqualTo(found);
  }
}
