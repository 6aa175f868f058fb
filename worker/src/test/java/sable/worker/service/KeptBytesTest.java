// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Reason;
import sable.worker.database.TestPostgres;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.Refused;
import sable.worker.desk.Desk.Why;

/** The vault holds the bytes of items, and of nothing else. */
class KeptBytesTest {
  private static final int MOST_ITEMS = 4;

  @TempDir Path home;
  private OpenDesk open;
  private String request;
  private long before;

  @BeforeEach
  void open() throws Exception {
    ServiceSettings s = OpenDesk.settings(home, TestPostgres.freshDatabase());
    open =
        OpenDesk.again(
            new ServiceSettings(
                s.program(),
                s.home(),
                s.vault(),
                s.keyFile(),
                s.databaseUrl(),
                s.masterKey(),
                s.actors(),
                s.workers(),
                s.engine(),
                s.queue(),
                s.uploadBytes(),
                MOST_ITEMS,
                s.officers()),
            new PlainEngines());
    request = open.request("foi");
    before = entries();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private long entries() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("vault"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void an_upload_to_a_full_request_leaves_nothing() throws Exception {
    for (int i = 0; i < MOST_ITEMS; i++) {
      open.upload(request, i + ".txt", "broken " + i);
    }
    open.whenRead(request);

    assertThatThrownBy(() -> open.upload(request, "more.txt", "one too many"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).isEqualTo(Why.TOO_LARGE));
    assertThat(entries()).isEqualTo(before + MOST_ITEMS);
    assertThat(open.upload(request, "0.txt", "broken 0").id())
        .isEqualTo(open.named(request, "0.txt").id());
  }

  @Test
  void children_of_an_archive_with_too_many_are_not_kept() throws Exception {
    open.upload(request, "z.zip", "child a.txt: 1\nchild b.txt: 2\nchild c.txt: 3\nchild d.txt: 4");
    open.whenRead(request);

    assertThat(open.desk.items(request))
        .extracting(ItemView::name, i -> i.withheld().map(Reason::code))
        .containsExactly(tuple("z.zip", Optional.of(Reason.Code.TOO_LARGE)));
    assertThat(entries()).isEqualTo(before + 1);
  }

  @Test
  void what_nested_archives_hold_beyond_the_budget_is_not_kept() throws Exception {
    open.upload(request, "z.zip", "child in.zip: child huge.bin: huge");
    open.whenRead(request);

    assertThat(open.desk.items(request))
        .extracting(ItemView::name, i -> i.withheld().map(Reason::code))
        .containsExactly(
            tuple("z.zip", Optional.empty()),
            tuple("z.zip/in.zip", Optional.empty()),
            tuple("z.zip/in.zip/huge.bin", Optional.of(Reason.Code.TOO_LARGE)));
    assertThat(entries()).isEqualTo(before + 2);
  }
}
