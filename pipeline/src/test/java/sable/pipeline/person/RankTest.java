// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "PC, CONSTABLE",
    "Special Constable, CONSTABLE",
    "Det Con, CONSTABLE",
    "PS, SERGEANT",
    "Detective Sergeant, SERGEANT",
    "Insp, INSPECTOR",
    "INSPECTOR, INSPECTOR",
    "T/Insp, INSPECTOR",
    "A/Insp, SERGEANT",
    "Acting Inspector, SERGEANT",
    "Acting PC, CONSTABLE",
    "DCI, CHIEF_INSPECTOR",
    "Det Ch Insp, CHIEF_INSPECTOR",
    "D.C.I., ",
    "D/Supt, SUPERINTENDENT",
    "C/Supt, CHIEF_SUPERINTENDENT",
    "Chief Supt, CHIEF_SUPERINTENDENT",
    "Detective Chief Superintendent, CHIEF_SUPERINTENDENT",
    "ACC, ASSISTANT_CHIEF_CONSTABLE",
    "Temporary Assistant Chief Constable, ASSISTANT_CHIEF_CONSTABLE",
    "Deputy Assistant Commissioner, DEPUTY_CHIEF_CONSTABLE",
    "Chief Constable, CHIEF_CONSTABLE",
    "Detective, ",
    "Chief, ",
    "Mrs, ",
    "PCSO, ",
    "Inspector of Taxes, ",
  })
  void a_title_names_a_rank_or_none(String title, @Nullable Rank rank) {
    assertThat(Rank.ofTitle(title).orElse(null)).isEqualTo(rank);
  }
}
