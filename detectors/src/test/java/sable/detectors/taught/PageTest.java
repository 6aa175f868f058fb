// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sable.detectors.names.NameModel;

class PageTest {

  private static final NameModel NAMES = new NameModel();

  private static final String ROSTER =
      """
      Time   Officer  Note
      02:14  5517     TA23 sent
      02:20  5517     OIC: Dawn Field
      """;

  private final Page page = new Page(ROSTER, 0, ROSTER.length(), NAMES);

  @Test
  void a_word_knows_what_stands_above_it() {
    assertThat(page.above(at("5517"))).isEqualTo("officer");
    assertThat(page.above(at("TA23"))).isEqualTo("note");
    assertThat(page.above(at("Time"))).isEmpty();
  }

  @Test
  void a_word_knows_its_line_and_the_label_before_it() {
    assertThat(page.label(at("Dawn"))).isEqualTo(":0000 oic");
    assertThat(page.lineHead(at("Note"))).isEqualTo("time officer");
    assertThat(page.inLine(at("Officer"))).isEqualTo(1);
    assertThat(page.lineLength(at("Officer"))).isEqualTo(3);
  }

  @Test
  void characters_without_a_space_between_them_are_a_group() {
    assertThat(page.groupForm(at("5517"), -1)).isEqualTo("00:00");
    assertThat(page.groupBefore(at("5517"))).isEqualTo("00:00");
    assertThat(page.groupForm(at("5517"), 1)).isEqualTo("XX00");
    assertThat(page.groupInLine(at("5517"))).isEqualTo(1);
    assertThat(page.gaps(at("5517"))).isEqualTo("22");
    assertThat(page.gaps(at("TA23"))).isEqualTo("20");
  }

  @Test
  void what_stands_twice_is_counted() {
    assertThat(page.times(at("5517"))).isEqualTo(2);
    assertThat(page.times(at("Dawn"))).isEqualTo(1);
  }

  @Test
  void beyond_the_ends_there_is_nothing() {
    assertThat(page.word(-1)).isEmpty();
    assertThat(page.form(page.size())).isEmpty();
  }

  private int at(String written) {
    for (int i = 0; i < page.size(); i++) {
      if (ROSTER.startsWith(written, page.piece(i).start())) {
        return i;
      }
    }
    throw new IllegalArgumentException(written);
  }
}
