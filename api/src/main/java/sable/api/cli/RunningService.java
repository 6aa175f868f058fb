// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import sable.api.http.HttpService;
import sable.api.settings.Settings;
import sable.worker.desk.Desk;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineProcesses;
import sable.worker.engine.EngineSettings;
import sable.worker.queue.QueueSettings;
import sable.worker.service.Service;
import sable.worker.service.ServiceEnvironment;
import sable.worker.service.ServiceSettings;

/** The service in this process: database, vault, workers, engines, and, unless left out, HTTP. */
final class RunningService implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final Desk desk;
  private final Vertx vertx;
  private final Optional<HttpService> http;

  private RunningService(Desk desk, Vertx vertx, Optional<HttpService> http) {
    this.desk = desk;
    this.vertx = vertx;
    this.http = http;
  }

  /** Starts everything, or closes what had started and says why not. */
  static RunningService start(Settings settings, Map<String, String> environment, boolean entrances)
      throws IOException {
    Path engineFolders = Files.createDirectories(settings.home().resolve("engines"));
    EngineProcesses engines =
        EngineProcesses.standard(EngineLimits.of(settings.engines()), engineFolders);
    Desk desk =
        Service.open(
            new ServiceEnvironment(environment).over(serviceSettings(settings)),
            engines,
            Clock.systemUTC());
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    try {
      Optional<HttpService> http =
          entrances
              ? Optional.of(await(HttpService.start(vertx, desk, settings.port())))
              : Optional.empty();
      return new RunningService(desk, vertx, http);
    } catch (IOException | RuntimeException e) {
      // Whatever kept HTTP from starting, the database and the engines must not stay behind.
      new RunningService(desk, vertx, Optional.empty()).close();
      throw e;
    }
  }

  private static ServiceSettings serviceSettings(Settings settings) {
    return new ServiceSettings(
        Program.NAME_AND_VERSION,
        settings.home().resolve("service"),
        settings.home().resolve("service").resolve("vault"),
        settings.databaseUrl(),
        Optional.empty(),
        settings.actors(),
        settings.engines(),
        new EngineSettings(
            settings.device(),
            settings.threads(),
            settings.models(),
            Optional.empty(),
            Set.of(),
            Map.of(),
            List.of()),
        QueueSettings.STANDARD,
        ServiceSettings.UPLOAD_BYTES,
        ServiceSettings.REQUEST_ITEMS);
  }

  /** Where a person opens it. */
  String address() {
    return http.map(HttpService::address).orElse("");
  }

  /** Serves until the program is interrupted, and has closed by then. */
  void untilInterrupted() {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close();
                  stopped.countDown();
                },
                "sable-stop"));
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      if (http.isPresent()) {
        await(http.get().close());
      }
      await(vertx.close());
    } catch (IOException e) {
      System.err.println("sable: the entrances did not close well");
    } finally {
      desk.close();
    }
  }

  private static <T> T await(io.vertx.core.Future<T> future) throws IOException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the entrances did not open or close: is the port taken?", e);
    }
  }
}
