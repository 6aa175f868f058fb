// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Regime;
import sable.worker.database.TestPostgres;
import sable.worker.desk.Desk;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.NewRequest;
import sable.worker.desk.Desk.PersonView;
import sable.worker.desk.Desk.RequestView;
import sable.worker.engine.Engines;
import sable.worker.queue.QueueSettings;

/** A service on a fresh database, with the steps that tests take. */
final class OpenDesk implements AutoCloseable {
  static final String OFFICER = "officer-1";
  static final String COLLEAGUE = "officer-2";
  static final String APPROVER = "approver-1";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final Desk desk;
  final ServiceSettings settings;
  private final Semaphore changed = new Semaphore(0);
  private final AutoCloseable watching;

  private OpenDesk(Desk desk, ServiceSettings settings) {
    this.desk = desk;
    this.settings = settings;
    this.watching = desk.watch(change -> changed.release());
  }

  static OpenDesk in(Path home, Engines engines) throws IOException {
    return again(settings(home, TestPostgres.freshDatabase()), engines);
  }

  static OpenDesk again(ServiceSettings settings, Engines engines) throws IOException {
    return new OpenDesk(Service.open(settings, engines, Clock.systemUTC()), settings);
  }

  static ServiceSettings settings(Path home, String url) {
    return settings(home, url, Map.of());
  }

  static ServiceSettings settings(Path home, String url, Map<Regime, KeptOfficers> officers) {
    ServiceSettings standard = ServiceSettings.standard("sable 0.1.0", home);
    return new ServiceSettings(
        standard.program(),
        standard.home(),
        standard.vault(),
        standard.keyFile(),
        Optional.of(url),
        Optional.empty(),
        standard.actors(),
        2,
        standard.engine(),
        new QueueSettings(100, 500, 4, 3, 50),
        100_000_000,
        200,
        officers);
  }

  String request(String regime, String... subjects) {
    return desk.create(
            new NewRequest("R-1", regime, List.of(subjects), List.of(), Optional.empty()), OFFICER)
        .id();
  }

  ItemView upload(String request, String name, String text) {
    return desk.upload(request, name, stream(text), OFFICER);
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The request once it is as wanted; looked at anew after every change. */
  RequestView when(String request, Predicate<RequestView> wanted) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    RequestView seen = desk.request(request);
    while (!wanted.test(seen)) {
      assertThat(Instant.now())
          .as("state %s, busy %d", seen.state(), seen.itemsBusy())
          .isBefore(end);
      if (changed.tryAcquire(500, TimeUnit.MILLISECONDS)) {
        changed.drainPermits();
      }
      seen = desk.request(request);
    }
    return seen;
  }

  RequestView whenRead(String request) throws InterruptedException {
    return when(request, r -> r.itemsBusy() == 0);
  }

  RequestView whenReady(String request) throws InterruptedException {
    return when(request, r -> r.state().equals("ready"));
  }

  ItemView named(String request, String name) {
    return desk.items(request).stream()
        .filter(i -> i.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  PersonView person(String request, String name) {
    return desk.persons(request).stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static String read(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws Exception {
    watching.close();
    desk.close();
  }
}
