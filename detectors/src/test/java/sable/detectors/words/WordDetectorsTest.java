// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import sable.detectors.names.Mentions;
import sable.detectors.names.NameFinder;
import sable.detectors.names.NameModel;
import sable.detectors.names.NameRules;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextDetectorContract;

class WordDetectorsTest {

  private static final NameModel NAMES = new NameModel();
  private static final String TELLING =
      "Mr John Whitfield (DOB 17/02/1979, NI no JK418827D, passport 702118345) of 22 Acacia"
          + " Avenue, L17 8UR, drove LM64 TPX.\nTel 07700 900471, mail a.b@example.org, card 5555"
          + " 5587 1331 5096, sort code 00-31-19 account 70415528, IP 203.0.113.19, exhibit"
          + " TVL/12, PC 3052 Winter, custody 33CB/01142/25. OAKES, Brenda saw operation larch.";

  @Test
  void the_standard_set_searches_by_rule_by_model_and_for_terms() {
    assertThat(WordDetectors.standard(NAMES, List.of("larch")))
        .extracting(TextDetector::by)
        .containsExactly(
            "words/1",
            "name-rules/1",
            "corenlp-4.5.10/3class",
            "sable-words/1",
            "context/1",
            "terms/1");
    assertThat(WordDetectors.standard(NAMES, List.of(" "))).hasSize(5);
  }

  @Nested
  class WordsKeepTheContract extends TextDetectorContract {
    @Override
    protected TextDetector detector() {
      return new Words("words/1", Words.STANDARD);
    }

    @Override
    protected String telling() {
      return TELLING;
    }
  }

  @Nested
  class NameRulesKeepTheContract extends TextDetectorContract {
    @Override
    protected TextDetector detector() {
      return new Words("name-rules/1", NameRules.ALL);
    }

    @Override
    protected String telling() {
      return TELLING;
    }
  }

  @Nested
  class TheModelKeepsTheContract extends TextDetectorContract {
    @Override
    protected TextDetector detector() {
      return new NameFinder(NAMES);
    }

    @Override
    protected String telling() {
      return TELLING;
    }
  }

  @Nested
  class TermsKeepTheContract extends TextDetectorContract {
    @Override
    protected TextDetector detector() {
      return new Terms(List.of("operation larch", "john"));
    }

    @Override
    protected String telling() {
      return TELLING;
    }
  }

  @Nested
  class MentionsKeepTheContract extends TextDetectorContract {
    @Override
    protected TextDetector detector() {
      return new Mentions(
          List.of(
              new Person(
                  new PersonId("p1"),
                  "John Whitfield",
                  List.of("John Whitfield"),
                  Role.UNKNOWN,
                  1)));
    }

    @Override
    protected String telling() {
      return TELLING;
    }
  }
}
