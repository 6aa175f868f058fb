// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTest {
  @TempDir Path folder;

  @Test
  void keeps_its_data_safely_and_lets_in_only_who_knows_the_password() throws Exception {
    try (OwnPostgres first = OwnPostgres.start(folder)) {
      jdbi(first).useHandle(handle -> handle.execute("create table kept (n integer)"));
      assertThat(one(first, "show fsync")).isEqualTo("on");
      assertThat(one(first, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThatThrownBy(
              () -> DriverManager.getConnection(first.url().jdbc(), "postgres", "guess").close())
          .hasMessageContaining("password");
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("password"))).hasSize(2);
    // A number that is another process's by now: our own.
    Files.writeString(
        folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\nx\n1\n1\n");
    try (OwnPostgres again = OwnPostgres.start(folder)) {
      assertThat(one(again, "select count(*)::text from kept")).isEqualTo("0");
    }
    assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
  }

  private static Jdbi jdbi(OwnPostgres server) {
    DatabaseUrl url = server.url();
    return Jdbi.create(url.jdbc(), url.user().orElseThrow(), url.password().orElseThrow());
  }

  private static String one(OwnPostgres server, String sql) {
    return jdbi(server).withHandle(h -> h.createQuery(sql).mapTo(String.class).one());
  }
}
