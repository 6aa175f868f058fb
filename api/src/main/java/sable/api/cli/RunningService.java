// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
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
import sable.worker.engine.Folders;
import sable.worker.queue.QueueSettings;
import sable.worker.service.Service;
import sable.worker.service.ServiceEnvironment;
import sable.worker.service.ServiceSettings;

/** The service in this process: database, vault, workers, engines, and, unless left out, HTTP. */
final class RunningService implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final Deque<Runnable> closing = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread whenInterrupted = new Thread(this::end, "sable-stop");
  private String address = "";

  private RunningService() {}

  /**
   * Starts everything, or closes what had started and says why not. What is started ends with the
   * program, also where that is interrupted.
   *
   * @throws StartFailed where the home folder, the database, the keys or the port do not allow it
   */
  static RunningService start(Settings settings, Map<String, String> environment, boolean entrances)
      throws StartFailed {
    RunningService service = new RunningService();
    Runtime.getRuntime().addShutdownHook(service.whenInterrupted);
    try {
      service.open(settings, environment, entrances);
      return service;
    } catch (IOException e) {
      service.close();
      throw new StartFailed(e);
    } catch (RuntimeException e) {
      // Whatever kept it from starting, the database and the engines must not stay behind.
      service.close();
      throw e;
    }
  }

  private synchronized void open(
      Settings settings, Map<String, String> environment, boolean entrances) throws IOException {
    Path engineFolders = Folders.make(settings.home().resolve("engines"));
    EngineProcesses engines =
        EngineProcesses.standard(EngineLimits.of(settings.engines()), engineFolders);
    closing.push(engines::close);
    Desk desk =
        Service.open(
            new ServiceEnvironment(environment).over(serviceSettings(settings)),
            engines,
            Clock.systemUTC());
    closing.push(desk::close);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    closing.push(() -> awaitQuietly(vertx.close()));
    if (entrances) {
      HttpService http = await(HttpService.start(vertx, desk, settings.port()));
      closing.push(() -> awaitQuietly(http.close()));
      address = http.address();
    }
  }

  private static ServiceSettings serviceSettings(Settings settings) {
    return new ServiceSettings(
        Program.NAME_AND_VERSION,
        settings.home().resolve("service"),
        settings.vault(),
        settings.vaultKey(),
        settings.databaseUrl(),
        Optional.empty(),
        settings.actors(),
        settings.engines(),
        new EngineSettings(
            settings.device(),
            settings.threads(),
            settings.models(),
            Optional.empty(),
            settings.thorough(),
            Set.of(),
            Map.of(),
            settings.growth(),
            List.of(),
            EngineOptions.shapes("forces", settings.forces())),
        QueueSettings.STANDARD,
        ServiceSettings.UPLOAD_BYTES,
        ServiceSettings.REQUEST_ITEMS,
        settings.officers());
  }

  /** Where a person opens it; empty where there are no entrances. */
  synchronized String address() {
    return address;
  }

  /** Serves until the program is interrupted. */
  void untilInterrupted() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    } catch (IllegalStateException e) {
      // The program is ending: the hook runs by itself and finds nothing left.
      return;
    }
  }

  private synchronized void end() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
    closed.countDown();
  }

  private static void awaitQuietly(io.vertx.core.Future<?> future) {
    try {
      await(future);
    } catch (IOException e) {
      System.err.println("sable: the entrances did not close well");
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
