// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Reason;
import sable.worker.database.TestPostgres;
import sable.worker.desk.Desk.ItemView;

class RestartTest {
  @TempDir Path home;

  @Test
  void a_killed_service_finds_its_database_again_and_ends_what_it_began() throws Exception {
    String request;
    try (ServiceChild child = ServiceChild.start("256m", "begin", home, "-")) {
      request = child.hear("request");
      child.hear("searching");
    }
    long left = server();
    assertThat(ProcessHandle.of(left)).as("the database outlives the service").isPresent();
    assertThat(home.resolve("work")).isNotEmptyDirectory();

    PlainEngines engines = new PlainEngines();
    engines.goOn.countDown();
    try (OpenDesk open = OpenDesk.again(own(), engines)) {
      open.whenRead(request);
      ItemView item = open.named(request, "a.txt");
      assertThat(item.state()).isEqualTo("read");
      assertThat(item.findings()).isEqualTo(1);
      assertThat(engines.calls).filteredOn(c -> c.startsWith("search")).hasSize(1);
      assertThat(open.desk.checkLedger().brokenAt()).isEmpty();
      assertThat(home.resolve("work")).isEmptyDirectory();
      assertThat(server()).isNotEqualTo(left);
      assertThatThrownBy(() -> Service.open(own(), new PlainEngines(), Clock.systemUTC()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("home folder");
    }
    assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void an_item_over_which_the_service_dies_twice_is_withheld() throws Exception {
    String url = TestPostgres.freshDatabase();
    String request;
    try (ServiceChild child = ServiceChild.start("256m", "begin", home, url)) {
      request = child.hear("request");
      child.hear("searching");
    }
    try (ServiceChild child = ServiceChild.start("256m", "again", home, url)) {
      child.hear("searching");
    }
    PlainEngines engines = new PlainEngines();
    try (OpenDesk open = OpenDesk.again(OpenDesk.settings(home, url), engines)) {
      open.whenRead(request);
      assertThat(open.named(request, "a.txt").withheld())
          .map(Reason::code)
          .contains(Reason.Code.CRASHED);
      assertThat(engines.calls).isEmpty();
    }
  }

  @Test
  void work_cut_off_by_an_orderly_stop_is_ended_after_the_next_start() throws Exception {
    ServiceSettings settings = OpenDesk.settings(home, TestPostgres.freshDatabase());
    String request;
    for (int stops = 0; stops < 2; stops++) {
      PlainEngines engines = new PlainEngines();
      try (OpenDesk open = OpenDesk.again(settings, engines)) {
        if (stops == 0) {
          open.upload(open.request("foi"), "a.txt", "wait for <Jane Roe>");
        }
        engines.waiting.await();
      }
    }
    PlainEngines engines = new PlainEngines();
    engines.goOn.countDown();
    try (OpenDesk open = OpenDesk.again(settings, engines)) {
      request = open.desk.requests(0, 10).get(0).id();
      open.whenRead(request);
      assertThat(open.named(request, "a.txt").state()).isEqualTo("read");
    }
  }

  @Test
  void a_long_upload_needs_no_more_memory_than_a_short_one() throws Exception {
    try (ServiceChild child =
        ServiceChild.start("48m", "upload", home, TestPostgres.freshDatabase())) {
      assertThat(child.hear("uploaded")).isEqualTo(String.valueOf(400L << 20));
    }
  }

  private ServiceSettings own() {
    ServiceSettings test = OpenDesk.settings(home, "-");
    return new ServiceSettings(
        test.program(),
        test.home(),
        test.vault(),
        test.keyFile(),
        Optional.empty(),
        test.masterKey(),
        test.actors(),
        test.workers(),
        test.engine(),
        test.queue(),
        test.uploadBytes(),
        test.requestItems(),
        test.officers());
  }

  private long server() throws IOException {
    return Long.parseLong(
        Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0).strip());
  }
}
