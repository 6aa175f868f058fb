// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.worker.json.Json;

/**
 * Engines as child processes: started when first needed, kept warm, replaced after so many jobs. An
 * item that ends its engine, takes too long or outgrows its memory is tried once more in a fresh
 * engine and then withheld. What an engine answers is believed only where it names files in the
 * folder of the job.
 */
public final class EngineProcesses implements Engines {

  private static final Logger log = LoggerFactory.getLogger(EngineProcesses.class);
  private static final int TRIES = 2;

  private final EngineCommand command;
  private final EngineLimits limits;
  private final Workplace workplace;
  private final Semaphore places;
  private final AtomicInteger started = new AtomicInteger();
  private final Deque<EngineProcess> idle = new ArrayDeque<>();
  private final Set<EngineProcess> all = new HashSet<>();
  private boolean closed;

  /**
   * Engines; none is started yet.
   *
   * @param temporary where the engines' private folders are made, and removed again
   */
  public EngineProcesses(EngineCommand command, EngineLimits limits, Path temporary) {
    this.command = command;
    this.limits = limits;
    this.workplace = Workplace.open(temporary);
    this.places = new Semaphore(limits.engines(), true);
  }

  /** This program's own engines, behind the wall that this machine allows. */
  public static EngineProcesses standard(EngineLimits limits, Path temporary) {
    return new EngineProcesses(
        EngineCommand.standard(limits, EngineWall.probe()), limits, temporary);
  }

  /** How many jobs run side by side. */
  public int engines() {
    return limits.engines();
  }

  @Override
  public Opened search(SearchJob job) {
    return work(
        new EngineRequest.Search(job),
        job.folder(),
        List.of(job.source()),
        Opened.class,
        answer -> namesOnlyOwnFiles(answer, job.folder()),
        reason ->
            new Opened(
                MediaType.UNKNOWN,
                Optional.of(reason),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
  }

  @Override
  public Outcome<List<Finding>> mentions(MentionsJob job) {
    EngineAnswer.Mentioned answer =
        work(
            new EngineRequest.Mentions(job),
            job.folder(),
            List.of(job.source()),
            EngineAnswer.Mentioned.class,
            all -> true,
            reason -> new EngineAnswer.Mentioned(Optional.of(reason), List.of()));
    return answer
        .withheld()
        .<Outcome<List<Finding>>>map(Outcome.Withheld::new)
        .orElseGet(() -> Outcome.done(answer.findings()));
  }

  @Override
  public Copied copy(CopyJob job) {
    return work(
        new EngineRequest.Copy(job),
        job.folder(),
        List.of(job.source()),
        Copied.class,
        answer -> answer.copy().stream().allMatch(c -> isOwnFile(job.folder(), c.file())),
        reason -> new Copied(Optional.of(reason), Optional.empty(), Optional.empty()));
  }

  @Override
  public List<Occurring> occurring(OccurringJob job) {
    return job.files().stream().map(file -> occurring(file, job)).toList();
  }

  /** File by file, so that one that ends its engine leaves the others counted. */
  private Occurring occurring(Path file, OccurringJob job) {
    return work(
            new EngineRequest.Occurring(new OccurringJob(List.of(file), job.words(), job.folder())),
            job.folder(),
            List.of(file),
            EngineAnswer.Counted.class,
            answer -> answer.files().size() == 1,
            reason ->
                new EngineAnswer.Counted(List.of(new Occurring(0, Optional.of(reason.sentence())))))
        .files()
        .get(0);
  }

  private <T> T work(
      EngineRequest request,
      Path folder,
      List<Path> sources,
      Class<T> type,
      Predicate<T> believable,
      Function<Reason, T> withheld) {
    Duration limit = limits.time(sources.stream().mapToLong(EngineProcesses::size).sum());
    EngineProcess.End end = EngineProcess.End.CRASHED;
    for (int tried = 0; tried < TRIES; tried++) {
      EngineProcess engine = borrow();
      boolean keep = false;
      try {
        Json.write(engine.exchange().resolve(EngineRequest.REQUEST), request);
        end = engine.run(limit);
        if (end == EngineProcess.End.ANSWERED) {
          Optional<T> answer = answer(engine, type).filter(believable);
          if (answer.isPresent()) {
            Folders.empty(engine.exchange());
            keep = true;
            return answer.get();
          }
          end = EngineProcess.End.CRASHED;
        }
        log.warn(
            "engine {} ended a job: {}, try {} of {} {}",
            engine.pid(),
            end,
            tried + 1,
            TRIES,
            engine.fault());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        giveBack(engine, keep);
      }
      Folders.empty(folder);
    }
    return withheld.apply(reason(end));
  }

  private static <T> Optional<T> answer(EngineProcess engine, Class<T> type) {
    try {
      return Optional.of(Json.read(engine.exchange().resolve(EngineRequest.RESULT), type));
    } catch (IOException e) {
      log.info("engine {} left no result that can be read", engine.pid());
      return Optional.empty();
    }
  }

  private static Reason reason(EngineProcess.End end) {
    return switch (end) {
      case TIMED_OUT ->
          new Reason(
              Reason.Code.TIMED_OUT,
              "Working on this item took longer than allowed, twice. Redact it by hand, or split it"
                  + " into smaller files.");
      case OUTGREW ->
          new Reason(
              Reason.Code.TOO_LARGE,
              "Working on this item took more memory than allowed, twice. Redact it by hand, or"
                  + " split it into smaller files.");
      default ->
          new Reason(
              Reason.Code.CRASHED,
              "Working on this item ended the program that opens files, twice. It may be damaged or"
                  + " made to do harm. Redact it by hand.");
    };
  }

  private EngineProcess borrow() {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnginesClosed("interrupted while waiting for an engine");
    }
    boolean borrowed = false;
    try {
      EngineProcess engine = warm().orElseGet(this::fresh);
      borrowed = true;
      return engine;
    } finally {
      if (!borrowed) {
        places.release();
      }
    }
  }

  private Optional<EngineProcess> warm() {
    while (true) {
      EngineProcess engine;
      synchronized (all) {
        refuseIfClosed();
        engine = idle.pollFirst();
      }
      if (engine == null) {
        return Optional.empty();
      }
      if (engine.isAlive()) {
        return Optional.of(engine);
      }
      drop(engine);
    }
  }

  private EngineProcess fresh() {
    String why = "";
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        return ready(started());
      } catch (EngineProcess.NotStarted e) {
        why = String.valueOf(e.getMessage());
      }
      synchronized (all) {
        refuseIfClosed();
      }
    }
    throw new IllegalStateException("no engine can be started: " + why);
  }

  /** Known to {@link #close} from its first moment, so that none outlives it. */
  private EngineProcess started() throws EngineProcess.NotStarted {
    synchronized (all) {
      refuseIfClosed();
      EngineProcess engine =
          EngineProcess.start(
              command, workplace.folder().resolve("engine-" + started.incrementAndGet()), limits);
      all.add(engine);
      return engine;
    }
  }

  private EngineProcess ready(EngineProcess engine) throws EngineProcess.NotStarted {
    boolean ready = false;
    try {
      engine.awaitReady();
      ready = true;
      return engine;
    } finally {
      if (!ready) {
        drop(engine);
      }
    }
  }

  private void giveBack(EngineProcess engine, boolean keep) {
    boolean stays;
    synchronized (all) {
      stays = keep && !closed && !engine.isSpent() && engine.isAlive();
      if (stays) {
        idle.addFirst(engine);
      }
    }
    if (!stays) {
      drop(engine);
    }
    places.release();
  }

  private void drop(EngineProcess engine) {
    engine.close();
    synchronized (all) {
      all.remove(engine);
    }
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new EnginesClosed("engines are shut down");
    }
  }

  @Override
  public void close() {
    List<EngineProcess> running;
    synchronized (all) {
      if (closed) {
        return;
      }
      closed = true;
      running = List.copyOf(all);
      idle.clear();
    }
    running.forEach(EngineProcess::close);
    workplace.close();
  }

  private static boolean namesOnlyOwnFiles(Opened opened, Path folder) {
    return Stream.of(
            opened.texts().stream().map(TextFile::file),
            opened.previews().stream().map(Preview::file),
            opened.children().stream().flatMap(child -> child.file().stream()))
        .flatMap(names -> names)
        .allMatch(name -> isOwnFile(folder, name));
  }

  private static boolean isOwnFile(Path folder, String name) {
    Path base = folder.toAbsolutePath().normalize();
    Path file = base.resolve(name).normalize();
    return file.startsWith(base)
        && !file.equals(base)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
