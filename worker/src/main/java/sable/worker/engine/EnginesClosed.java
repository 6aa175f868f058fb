// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

/** Thrown to whoever waits for an engine while engines are being shut down. */
public final class EnginesClosed extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  EnginesClosed(String why) {
    super(why);
  }
}
