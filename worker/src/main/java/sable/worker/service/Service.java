// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.worker.casefile.CaseFiles;
import sable.worker.database.Database;
import sable.worker.desk.Desk;
import sable.worker.engine.Engines;
import sable.worker.engine.Folders;
import sable.worker.ledger.Ledger;
import sable.worker.queue.Queue;
import sable.worker.queue.Taker;
import sable.worker.queue.Work;
import sable.worker.queue.WorkerVerticle;
import sable.worker.release.ReleaseLayout;
import sable.worker.release.Signer;
import sable.worker.vault.FolderVault;
import sable.worker.vault.MasterKey;
import sable.worker.vault.Vault;
import sable.worker.work.CopyItem;
import sable.worker.work.JoinBundle;
import sable.worker.work.Joining;
import sable.worker.work.MentionsItem;
import sable.worker.work.SearchItem;
import sable.worker.work.WorkFolders;
import sable.worker.work.Workshop;

/**
 * An open service: database, vault, ledger, queue, workers and the desk. Owns the engines that it
 * was given. Closing it, or its desk, stops all of them in the reverse order; work that is cut off
 * is taken up again at the next start.
 */
public final class Service implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);
  private static final long PATIENCE_SECONDS = 30;

  private final ServiceSettings settings;
  private final Clock clock;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final AtomicBoolean closing = new AtomicBoolean();

  private Service(ServiceSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Opens everything and begins to work.
   *
   * @param engines closed with the service, or at once where opening fails
   * @throws IOException where the home folder is in use, database or vault cannot be opened, or the
   *     vault is not that of the database's cases
   */
  public static Desk open(ServiceSettings settings, Engines engines, Clock clock)
      throws IOException {
    Service service = new Service(settings, clock);
    service.open.push(engines);
    try {
      return service.start(engines);
    } catch (IOException | RuntimeException e) {
      // Whatever went wrong, nothing that was opened stays open.
      service.close();
      throw e;
    }
  }

  private Desk start(Engines engines) throws IOException {
    Path home = Folders.make(settings.home());
    open.push(HomeLock.take(home));
    MasterKey master =
        settings.masterKey().isPresent()
            ? MasterKey.parse(settings.masterKey().get())
            : MasterKey.inFile(settings.keyFile());
    Database database = Database.open(settings.database());
    open.push(database);
    Vault vault = FolderVault.open(settings.vault(), master);
    KnownCases.refuseOtherVaults(database.jdbi(), vault);
    Ledger ledger =
        new Ledger(
            database.jdbi(), master.derived("ledger head"), home.resolve("ledger.head"), clock);
    CaseFiles files = new CaseFiles(database.jdbi(), vault, database.channel());
    Queue queue = new Queue(clock);
    Workshop shop =
        new Workshop(
            files,
            vault,
            ledger,
            queue,
            engines,
            settings.engine(),
            WorkFolders.open(home.resolve("work"), vault),
            settings.requestItems(),
            settings.officers(),
            clock,
            closing::get);
    startWorkers(database, shop, owner(home));
    Changes changes = Changes.listen(database);
    open.push(changes);
    LOG.info("the service is open with {} workers", settings.workers());
    return desk(shop, changes);
  }

  /** Names this machine's service in the queue, so that it knows its own tasks after a crash. */
  private static String owner(Path home) throws IOException {
    Path file = home.resolve("owner");
    if (!Files.exists(file)) {
      Files.writeString(file, UUID.randomUUID() + "\n", StandardCharsets.US_ASCII);
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  private void startWorkers(Database database, Workshop shop, String owner) {
    database.jdbi().useTransaction(handle -> shop.queue().giveBack(handle, owner));
    List<Work> works =
        List.of(
            new SearchItem(shop), new MentionsItem(shop), new JoinBundle(shop), new CopyItem(shop));
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(settings.workers() + 1)
                .setFileSystemOptions(
                    new FileSystemOptions()
                        .setFileCachingEnabled(false)
                        .setClassPathResolvingEnabled(false)));
    open.push(() -> await(vertx.close()));
    for (int slot = 0; slot < settings.workers(); slot++) {
      Taker taker =
          new Taker(
              owner + "/" + slot,
              database.connections(),
              shop.queue(),
              works,
              settings.queue(),
              clock,
              closing::get);
      await(
          vertx.deployVerticle(
              new WorkerVerticle(taker),
              new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER)));
    }
  }

  private static void await(io.vertx.core.Future<?> future) {
    try {
      future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while workers start or stop", e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("the workers do not start or stop", e);
    }
  }

  private ReleaseLayout layout() throws IOException {
    return new ReleaseLayout(
        Signer.ofFile(settings.home().resolve("signing.key")), clock, new SecureRandom());
  }

  private Desk desk(Workshop shop, Changes changes) throws IOException {
    Refusals refusals = new Refusals(settings.actors());
    CaseFiles files = shop.files();
    Ledger ledger = shop.ledger();
    return new CaseDesk(
        files,
        ledger,
        refusals,
        new CaseDesk.Parts(
            new Requests(files, ledger, refusals, clock),
            new Uploads(files, shop.vault(), ledger, shop.queue(), refusals, settings),
            new Decisions(files, ledger, refusals, clock),
            new Drawing(files, shop.vault(), ledger, new Joining(shop), refusals, clock),
            new Approvals(files, ledger, shop.queue(), refusals, clock),
            new Releases(shop, refusals, layout(), settings.program()),
            new Streams(files, shop.vault()),
            changes),
        this::close);
  }

  /** Stops everything; what fails to stop does not keep the rest from it. */
  @Override
  public void close() {
    if (closing.getAndSet(true)) {
      return;
    }
    // Engines go first: workers wait for them, and what a killed engine answers is not filed.
    AutoCloseable engines = open.removeLast();
    close(engines);
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private static void close(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      // AutoCloseable may throw anything; the others still have to be closed.
      LOG.warn("{} did not close well", each.getClass().getSimpleName(), e);
    }
  }
}
