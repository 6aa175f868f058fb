// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.worker.database.TestPostgres;

class SharedVaultTest {
  @TempDir Path here;
  @TempDir Path there;

  @Test
  void a_second_machine_works_with_the_vault_and_key_of_the_first_alone() throws Exception {
    String url = TestPostgres.freshDatabase();
    ServiceSettings first = OpenDesk.settings(here, url);
    ServiceSettings second = OpenDesk.settings(there, url);
    String request;
    try (OpenDesk open = OpenDesk.again(first, new PlainEngines())) {
      request = open.request("foi");
    }

    refused(second, "holds none of the database's cases");
    refused(sharing(second, first.vault(), second.keyFile()), "master key does not open");
    try (OpenDesk open =
        OpenDesk.again(sharing(second, first.vault(), first.keyFile()), new PlainEngines())) {
      open.upload(request, "a.txt", "<Jane Roe>");
      open.whenRead(request);
      assertThat(open.named(request, "a.txt").state()).isEqualTo("read");
    }
  }

  @Test
  void a_database_without_cases_goes_with_any_vault() throws Exception {
    String url = TestPostgres.freshDatabase();
    OpenDesk.again(OpenDesk.settings(here, url), new PlainEngines()).close();

    try (OpenDesk open = OpenDesk.again(OpenDesk.settings(there, url), new PlainEngines())) {
      assertThat(open.desk.requests(0, 10)).isEmpty();
    }
  }

  private static void refused(ServiceSettings settings, String why) {
    assertThatThrownBy(() -> OpenDesk.again(settings, new PlainEngines()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  private static ServiceSettings sharing(ServiceSettings s, Path vault, Path keyFile) {
    return new ServiceSettings(
        s.program(),
        s.home(),
        vault,
        keyFile,
        s.databaseUrl(),
        s.masterKey(),
        s.actors(),
        s.workers(),
        s.engine(),
        s.queue(),
        s.uploadBytes(),
        s.requestItems(),
        s.officers());
  }
}
