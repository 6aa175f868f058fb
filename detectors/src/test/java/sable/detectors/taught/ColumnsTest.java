// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sable.detectors.names.NameModel;

class ColumnsTest {

  private static final NameModel NAMES = new NameModel();

  @Test
  void a_field_stands_under_the_field_of_the_first_row() {
    Page page = page("No|Stopped by|Born\n--+--+--\n1|Okafor|3.2.80\n2|PC Lee|");
    assertThat(page.columnHead(at(page, "Okafor"))).isEqualTo("stopped by");
    assertThat(page.columnHead(at(page, "80"))).isEqualTo("born");
    assertThat(page.columnHead(at(page, "Lee"))).isEqualTo("stopped by");
    assertThat(page.columnHead(at(page, "Stopped"))).isEmpty();
  }

  @Test
  void commas_part_fields_where_each_row_has_as_many() {
    Page page = page("shift,who,shoulder,car\nE,Mbeki,4471,TA2\nL,Roe,,\nand so, on, it, goes, on");
    assertThat(page.columnHead(at(page, "4471"))).isEqualTo("shoulder");
    assertThat(page.columnHead(at(page, "Roe"))).isEqualTo("who");
    assertThat(page.columnHead(at(page, "goes"))).isEmpty();
  }

  @Test
  void fields_parted_by_gaps_stand_under_what_begins_no_further_right() {
    Page page =
        page(
            "Time   Shown to   Note\n0214   Dawn Roe   car\n0220              left by DR\n\n0230   x  y");
    assertThat(page.columnHead(at(page, "Roe"))).isEqualTo("shown to");
    assertThat(page.columnHead(at(page, "DR"))).isEqualTo("note");
    assertThat(page.columnHead(at(page, "y"))).as("behind an empty line").isEmpty();
  }

  @Test
  void two_fields_make_no_head() {
    Page page = page("Surname   Okafor\nFirst   Ada");
    assertThat(page.columnHead(at(page, "Ada"))).isEmpty();
  }

  @Test
  void a_line_with_figures_is_no_head() {
    Page page = page("22:10  5517  CALLED\n22:12  6620  LEFT");
    assertThat(page.columnHead(at(page, "6620"))).isEmpty();
  }

  @Test
  void empty_fields_between_tabs_are_fields() {
    Page page = page("No\tWho\tBorn\tCar\n1\tOkafor\t\tTA2\n\tRoe\t\tSB3\n3\tLee\t1.2.80\tGC4");
    assertThat(page.columnHead(at(page, "TA"))).isEqualTo("car");
    assertThat(page.columnHead(at(page, "Roe"))).isEqualTo("who");
    assertThat(page.columnHead(at(page, "80"))).isEqualTo("born");
  }

  @Test
  void a_page_in_the_middle_of_a_text_counts_from_its_own_first_character() {
    String before = "words without an end ".repeat(3);
    String text = before + "Time   Shown to   Note\n0214   Dawn Roe   car";
    Page page = new Page(text, before.length(), text.length(), NAMES);
    assertThat(page.columnHead(at(page, "Roe"))).isEqualTo("shown to");
    assertThat(page.columnHead(at(page, "car"))).isEqualTo("note");
  }

  private static Page page(String text) {
    return new Page(text, 0, text.length(), NAMES);
  }

  private static int at(Page page, String written) {
    for (int i = 0; i < page.size(); i++) {
      if (page.written(i).equals(written)) {
        return i;
      }
    }
    throw new AssertionError(written);
  }
}
