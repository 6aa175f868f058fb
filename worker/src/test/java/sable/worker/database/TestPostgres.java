// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import sable.worker.engine.Folders;

/** One PostgreSQL for all tests of a run, stopped and removed at its end. */
public final class TestPostgres {
  private static final OwnPostgres SERVER = start();

  private TestPostgres() {}

  private static OwnPostgres start() {
    try {
      Path folder = Files.createTempDirectory("sable-test-postgres");
      Map<String, String> settings = new HashMap<>(OwnPostgres.SETTINGS);
      // Nothing of it is kept, so nothing has to reach the disk.
      settings.putAll(Map.of("fsync", "off", "full_page_writes", "off"));
      OwnPostgres server = OwnPostgres.start(folder, settings);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    ProcessHandle.current()
                        .children()
                        .filter(c -> c.info().commandLine().orElse("").contains(folder.toString()))
                        .forEach(TestPostgres::end);
                    Folders.remove(folder);
                  }));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGQUIT ends the server at once; it waits for its own children. */
  private static void end(ProcessHandle server) {
    try {
      new ProcessBuilder("sh", "-c", "kill -QUIT " + server.pid()).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.onExit().join();
  }

  /** Every row of every table of a database, as text. */
  public static List<String> rows(String address) {
    DatabaseUrl url = DatabaseUrl.parse(address);
    return Jdbi.create(url.jdbc(), url.user().orElseThrow(), url.password().orElseThrow())
        .withHandle(
            handle -> {
              List<String> rows = new ArrayList<>();
              for (String table :
                  handle
                      .createQuery(
                          "select tablename from pg_tables where schemaname = current_schema()")
                      .mapTo(String.class)
                      .list()) {
                rows.addAll(
                    handle
                        .createQuery("select row_to_json(t)::text from \"" + table + "\" t")
                        .mapTo(String.class)
                        .list());
              }
              return rows;
            });
  }

  /** The address of a fresh, empty database: a schema, which costs less than a real one. */
  public static String freshDatabase() {
    DatabaseUrl url = SERVER.url();
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    Jdbi.create(url.jdbc(), url.user().orElseThrow(), url.password().orElseThrow())
        .useHandle(handle -> handle.execute("create schema " + name));
    return "postgres://"
        + url.user().orElseThrow()
        + ":"
        + url.password().orElseThrow()
        + "@"
        + url.jdbc().replaceAll("^jdbc:postgresql://([^/]*)/.*", "$1")
        + "/postgres?currentSchema="
        + name;
  }
}
