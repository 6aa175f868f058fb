// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one task at a time and does it. While it does, it gives signs of life, so that another
 * takes the task over when this one is gone.
 */
public final class Taker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Taker.class);
  private static final Duration LAST_WAIT = Duration.ofSeconds(10);

  private final Queue queue;
  private final QueueSettings settings;
  private final Clock clock;
  private final BooleanSupplier closing;
  private final Scheduler scheduler;
  private final Runnable nudge;

  /**
   * A taker that is not started.
   *
   * @param name {@code owner/slot}, no two alike at the same time
   * @param closing whether the service is going down: what then fails is tried again elsewhere
   */
  public Taker(
      String name,
      DataSource connections,
      Queue queue,
      List<Work> works,
      QueueSettings settings,
      Clock clock,
      BooleanSupplier closing) {
    this.queue = queue;
    this.settings = settings;
    this.clock = clock;
    this.closing = closing;
    List<Task<?>> tasks = works.stream().<Task<?>>map(this::task).toList();
    this.scheduler =
        Scheduler.create(connections, tasks)
            .schedulerName(new SchedulerName.Fixed(name))
            .threads(1)
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(Duration.ofMillis(settings.pollMillis()))
            .heartbeatInterval(Duration.ofMillis(settings.heartbeatMillis()))
            .missedHeartbeatsLimit(settings.missedHeartbeats())
            .shutdownMaxWait(LAST_WAIT)
            .alwaysPersistTimestampInUTC()
            .enablePriority()
            .failureLogging(LogLevel.DEBUG, false)
            .build();
    this.nudge = scheduler::triggerCheckForDueExecutions;
  }

  private Task<Void> task(Work work) {
    return Tasks.oneTime(work.kind().code())
        .onFailure((complete, operations) -> failed(work, complete, operations))
        .onDeadExecutionRevive()
        .execute((instance, context) -> work.run(Asked.parse(instance.getId())));
  }

  private void failed(Work work, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    int before = complete.getExecution().consecutiveFailures;
    if (closing.getAsBoolean()) {
      operations.reschedule(complete, clock.instant());
      return;
    }
    Asked asked = Asked.parse(complete.getExecution().taskInstance.getId());
    LOG.warn(
        "{} of {} {} failed",
        work.kind().code(),
        asked.request(),
        asked.item(),
        complete.getCause().orElse(null));
    if (before + 1 >= settings.failures() && givenUp(work, asked)) {
      operations.stop();
      return;
    }
    long wait = settings.retryMillis() << Math.min(before, 5);
    operations.reschedule(complete, clock.instant().plusMillis(wait));
  }

  private static boolean givenUp(Work work, Asked asked) {
    try {
      return work.giveUp(asked);
    } catch (RuntimeException e) {
      // Giving up needs the database, whose failure may be what brought us here: it is tried again.
      LOG.warn("{} of {} could not be given up", work.kind().code(), asked.request(), e);
      return false;
    }
  }

  /** Begins taking tasks. */
  public void start() {
    scheduler.start();
    queue.addTaker(nudge);
  }

  /** Takes no more, and waits a little for the one that is being done. */
  @Override
  public void close() {
    queue.removeTaker(nudge);
    scheduler.stop();
  }
}
