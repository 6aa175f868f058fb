// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.worker.database.Database;
import sable.worker.database.DatabaseSettings;
import sable.worker.database.TestPostgres;

class LedgerTest {
  @TempDir Path folder;
  private Database database;
  private Ledger ledger;

  @BeforeEach
  void open() throws Exception {
    database =
        Database.open(new DatabaseSettings(Optional.of(TestPostgres.freshDatabase()), folder, 8));
    ledger =
        new Ledger(
            database.jdbi(),
            new byte[32],
            folder.resolve("ledger.head"),
            Clock.fixed(Instant.parse("2026-03-01T10:00:00.123456789Z"), ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_empty_ledger_is_whole() {
    assertThat(ledger.check()).isEqualTo(new Ledger.State(0, Optional.empty()));
  }

  @Test
  void lines_form_a_chain() {
    write(5);
    assertThat(ledger.check()).isEqualTo(new Ledger.State(5, Optional.empty()));
    assertThat(ledger.of("r-1")).extracting(Line::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(ledger.of("r-1").get(4).previous()).isEqualTo(ledger.of("r-1").get(3).hash());
    assertThat(ledger.of("r-2")).isEmpty();
  }

  @Test
  void several_append_at_once() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        done.add(threads.submit(() -> write(1)));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(ledger.check()).isEqualTo(new Ledger.State(40, Optional.empty()));
  }

  @Test
  void a_change_that_is_taken_back_leaves_no_line() {
    write(2);
    assertThatThrownBy(
            () ->
                database
                    .jdbi()
                    .useTransaction(
                        handle -> {
                          ledger.append(handle, "a", "b", "r-1", "c");
                          throw new IllegalStateException("taken back");
                        }))
        .hasMessage("taken back");
    write(1);
    assertThat(ledger.check()).isEqualTo(new Ledger.State(3, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "update ledger set actor = 'x'",
    "delete from ledger where sequence = 2",
    "truncate ledger"
  })
  void lines_cannot_be_changed_in_normal_use(String sql) {
    write(3);
    assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(sql)))
        .hasMessageContaining("append-only");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one byte of a hash | update ledger set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where sequence = 2 | 2
          one letter of an actor | update ledger set actor = 'officer-2' where sequence = 3 | 3
          a time | update ledger set at = at + interval '1 microsecond' where sequence = 4 | 4
          a line between | delete from ledger where sequence = 3 | 3
          the first line | delete from ledger where sequence = 1 | 1
          the last line | delete from ledger where sequence = 5 | 5
          the last two lines | delete from ledger where sequence > 3 | 4
          all lines | delete from ledger | 1
          the head | update ledger_head set signature = set_byte(signature, 0, get_byte(signature, 0) # 1) | 5
          the end with its head | with gone as (delete from ledger where sequence = 5) update ledger_head set sequence = 4, hash = (select hash from ledger where sequence = 4) | 4
          """)
  void damage_is_reported(String what, String sql, long line) {
    write(5);
    asSuperuser(sql);
    assertThat(ledger.check().brokenAt()).contains(line);
  }

  @Test
  void a_database_set_back_to_an_earlier_state_falls_short_of_the_file() {
    write(3);
    byte[][] head = new byte[1][];
    database
        .jdbi()
        .useHandle(
            handle ->
                head[0] =
                    handle
                        .createQuery("select signature from ledger_head")
                        .map((row, context) -> row.getBytes(1))
                        .one());
    write(2);
    asSuperuser("delete from ledger where sequence > 3");
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update ledger_head set sequence = 3, signature = ?, hash = (select hash from"
                        + " ledger where sequence = 3)",
                    head[0]));
    assertThat(ledger.check().brokenAt()).contains(4L);
  }

  @Test
  void a_damaged_file_of_the_head_is_reported() throws Exception {
    write(3);
    Path file = folder.resolve("ledger.head");
    byte[] bytes = Files.readAllBytes(file);
    bytes[0] ^= 1;
    Files.write(file, bytes);
    assertThat(ledger.check().brokenAt()).isPresent();
  }

  private void write(int lines) {
    for (int i = 0; i < lines; i++) {
      int subject = i;
      database
          .jdbi()
          .useTransaction(
              handle -> ledger.append(handle, "officer-1", "item-uploaded", "r-1", "i-" + subject));
    }
  }

  private void asSuperuser(String sql) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("set local session_replication_role = replica");
              handle.execute(sql);
            });
  }
}
