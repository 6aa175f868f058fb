// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Check;

class TermSearchTest {

  @TempDir Path folder;

  private List<ReleaseItem> after(List<ReleaseItem> items, String... terms) {
    TermSearch search = new TermSearch(Releases.noEngines(), folder.resolve("temporary"));
    return items.stream().map(item -> search.holdBack(item, List.of(terms))).toList();
  }

  @Test
  void a_copy_with_a_term_left_is_held_back_and_the_rest_leaves_as_it_was() throws IOException {
    List<ReleaseItem> items = new Releases(folder).items();

    List<ReleaseItem> after = after(items, "Statement", "nowhere");

    assertThat(after.get(0)).isSameAs(items.get(0));
    assertThat(after.get(2)).isSameAs(items.get(2));
    ReleaseItem.Held held = (ReleaseItem.Held) after.get(1);
    assertThat(held.original()).isEqualTo(items.get(1).original());
    assertThat(held.decided()).isEqualTo(items.get(1).decided());
    assertThat(held.reason().code()).isEqualTo(Reason.Code.CHECK_FAILED);
    assertThat(held.reason().sentence())
        .startsWith("1 of the 2 terms occur in the copy.")
        .doesNotContain("Statement");
    assertThat(held.report().orElseThrow().failed())
        .extracting(Check::name)
        .containsExactly("terms in no copy");
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void a_copy_that_cannot_be_looked_into_is_held_back() throws IOException {
    List<ReleaseItem> items = new Releases(folder).items();
    Files.delete(((ReleaseItem.Released) items.get(1)).copy().file());

    ReleaseItem.Held held = (ReleaseItem.Held) after(items, "nowhere").get(1);

    assertThat(held.reason().sentence()).contains("could not be looked into");
  }

  @Test
  void nothing_is_held_back_where_no_term_is_left_or_none_was_given() throws IOException {
    List<ReleaseItem> items = new Releases(folder).items();

    assertThat(after(items, "nowhere")).isEqualTo(items);
    assertThat(after(items)).isEqualTo(items);
  }
}
