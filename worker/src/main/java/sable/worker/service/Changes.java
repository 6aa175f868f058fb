// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.worker.database.Database;
import sable.worker.desk.Desk.Change;

/**
 * Hears of changes from the database on one connection of its own and tells all who watch. A
 * connection that breaks is made anew; what changed meanwhile is not told.
 */
final class Changes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
  private static final int WAIT_MILLIS = 500;
  private static final long PAUSE_SECONDS = 1;

  private final Database database;
  private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private Changes(Database database) {
    this.database = database;
    this.thread = new Thread(this::listen, "sable-changes");
    thread.setDaemon(true);
  }

  /** Begins to listen. */
  static Changes listen(Database database) {
    Changes changes = new Changes(database);
    changes.thread.start();
    return changes;
  }

  /** Tells somebody of every change, on the listening thread, until the handle is closed. */
  AutoCloseable watch(Consumer<Change> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  private void listen() {
    while (closing.getCount() > 0) {
      try (Connection connection = database.listening();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + database.channel());
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (closing.getCount() > 0) {
          tell(postgres.getNotifications(WAIT_MILLIS));
        }
      } catch (SQLException e) {
        if (closing.getCount() > 0) {
          LOG.warn("changes cannot be heard; the connection is made anew: {}", e.getSQLState());
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      if (closing.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.debug("no more changes are heard");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(PGNotification @Nullable [] notifications) {
    if (notifications == null) {
      return;
    }
    for (PGNotification notification : notifications) {
      String[] parts = notification.getParameter().split(" ");
      Change change =
          new Change(
              parts[1], parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(), parts[0]);
      for (Consumer<Change> watcher : watchers) {
        try {
          watcher.accept(change);
        } catch (RuntimeException e) {
          // One watcher that fails must not silence the others.
          LOG.warn("a watcher failed on a change", e);
        }
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
