// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineProcesses;
import sable.worker.engine.Folders;
import sable.worker.engine.Workplace;

/**
 * A private folder for one call of the command line, with the engines that work in it. Both end
 * with the call, also where it is interrupted; what a killed call left is removed by the next one.
 */
final class CallFolder implements AutoCloseable {

  private final Workplace workplace;
  private final List<EngineProcesses> engines = new ArrayList<>();
  private final Thread whenInterrupted = new Thread(this::end, "call-tidy");

  CallFolder() {
    this.workplace = Workplace.open(Path.of(System.getProperty("java.io.tmpdir")));
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
  }

  Path path() {
    return workplace.folder();
  }

  /** A folder in this one. */
  Path folder(String name) {
    return Folders.make(path().resolve(name));
  }

  /** Engines that end with the call. */
  synchronized EngineProcesses engines(EngineLimits limits) {
    EngineProcesses more = EngineProcesses.standard(limits, folder("engines"));
    engines.add(more);
    return more;
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
    engines.forEach(EngineProcesses::close);
    workplace.close();
  }
}
