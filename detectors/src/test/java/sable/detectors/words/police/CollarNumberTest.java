// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.words.shape.Found;

class CollarNumberTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PC 3052 Winter | 3052 0.85 | after a rank
          collar number 2290CW | 2290CW 0.85 | letters behind
          staff number W77120 | W77120 0.85 | letter before
          PC Smith 4471 said | 4471 0.85 | behind the name
          PC4471 on scene | 4471 0.85 | with the rank
          PC 4471/5512 attended | 4471 0.85 & 5512 0.85 | two with a stroke
          PC 4471-Reed spoke | 4471 0.85 | a name joined on
          Collar number: 4471/B | 4471 0.85 | a team behind
          PC Obi, 3390, drove | 3390 0.85 | comma
          PCs 4471 and 1290 went | 4471 0.85 & 1290 0.85 | a list
          DC 1234 R. Patel | 1234 0.85 | before the name
          T/Insp Walsh 77. | 77 0.85 | two digits at the end
          A/Sgt Bell (332) agreed | 332 0.85 | brackets
          22:14:03 4471 HARRIS Unit sent | 4471 0.85 | row of a log
          Supervisor: 332 BELL | 332 0.85 | behind a word for staff
          Collar no. 2143 GH. | 2143 GH 0.85 | letters of the force
          PC Owen Rees, HG 2143, drove | HG 2143 0.85 | letters before it
          C/N 4521 | 4521 0.85 | short form
          call taker 60121 | 60121 0.85 | staff
          The officer gave his number was 4417 | 4417 0.85 | told in words
          Name   Collar\\nHarris   4471\\nLee   1290 | 4471 0.85 & 1290 0.85 | column
          PC 4471 rang. Spoke to 4471 Harris | 4471 0.85 & 4471 0.7 | told elsewhere
          Dealt with by Harris (4471) | 4471 0.85 | by whom
          saw Harris (4471) there | 4471 0.4 | name before a bracket
          PC Lee, warrant no 199674 | | a warrant number
          Resources: TR12, RV03 | | call signs
          14:20 VEH CHECK CXZ 8712 | | a registration
          PC Lee walked 120 metres | | a distance
          in PC World 450 pounds | | a shop
          Section (123) | | a section
          PC 2025 was | | a year
          PS 5 games | | one digit
          Disclosure Officer S-10482 | S-10482 0.85 | a hyphen
          DDO: Paige Rundle TM4402 | TM4402 0.85 | staff of a custody suite
          stopped by 3317 HUSSAIN and 2940 TESFAYE | 3317 0.85 & 2940 0.85 | names in the list
          `Time | Entry | By\\n04:58 | Rights given | 884\\n05:06 | Searched | TM4402\\n06:10 | Review | I-52` | 884 0.85 & TM4402 0.85 & I-52 0.85 | last column of a log
          `Item | Seal | Seized by\\n1 | A1203345 | HARRIS 4471\\n2 | A1203346 | 118 Lowe` | 4471 0.85 & 118 0.85 | cells with a name
          TIME\\tENTRY\\tOFF\\n0901\\tVisit\\t5512\\n0931\\tVisit\\tK118 | 5512 0.85 & K118 0.85 | tabs
          `PS 884 Field\\nAsleep | 884 | M4` | 884 0.85 & 884 0.7 | a cell told of elsewhere
          16:02  C7720  Log updated | C7720 0.85 | behind the time of a log
          Rank: PC  Name: HARRIS  No: 4471 | 4471 0.85 | fields of a form
          pc 4471 n dc lowe | 4471 0.85 | small letters
          Supv: 1182 BANKS | 1182 0.85 | short word for staff
          Officers attending: 1182 Banks, 3391 Obi | 1182 0.85 & 3391 0.85 | a list of names
          handed over to 2245 at 2200 hrs | 2245 0.85 | to whom
          PC 2152 wrote\\n002 2152 CALLER STATES MALE | 2152 0.85 | a time in a log
          001 2152 INF STS\\n002 2153 FEM IS UPSET | | times in a log
          OP C61120 wrote, Owner: C61007 | C61120 0.85 & C61007 0.7 | of the form of another one
          NAME   RANK   NO\\nDRAKE   PS   412   0700-1700 | 412 0.85 | behind the cell of a rank
          PC 3007 and PC 1189, unit (3007/1189) | 3007 0.85 & 1189 0.85 & 3007 0.7 & 1189 0.7 | a pair told elsewhere
          DC Pryce, warrant number 221765 | | a warrant number in words
          PC 3007 of 3007/1189/25 | 3007 0.85 | a part of a reference
          FROM ROOM 108, WAS | | a room
          PC 4471 has locker 4471 | 4471 0.85 | a locker
          Resourced XT21 11:12 | | a call sign
          `Item | Pages | By\\n1 | 312 | Lee` | | a count in another column
          3052 | | alone
          """)
  void finds(String text, @Nullable String found, String why) {
    assertThat(Found.in(new CollarNumber(), text)).isEqualTo(found);
  }
}
