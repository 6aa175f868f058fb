// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.queue;

import io.vertx.core.AbstractVerticle;

/** A worker: one place at an engine, filled from the queue from deployment to undeployment. */
public final class WorkerVerticle extends AbstractVerticle {
  private final Taker taker;

  /** A worker; it owns the taker. Deployed on worker threads, for stopping waits. */
  public WorkerVerticle(Taker taker) {
    this.taker = taker;
  }

  @Override
  public void start() {
    taker.start();
  }

  @Override
  public void stop() {
    taker.close();
  }
}
