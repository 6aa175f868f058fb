// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What keeps an engine from the network: a network namespace of its own, where this machine lets us
 * make one.
 *
 * @param prefix words before the engine's own command, empty where there is no wall
 */
public record EngineWall(List<String> prefix) {

  private static final List<List<String>> WAYS =
      List.of(List.of("unshare", "--net"), List.of("unshare", "--map-root-user", "--net"));

  private static final int PROBE_SECONDS = 10;

  public EngineWall {
    prefix = List.copyOf(prefix);
  }

  /** No wall. */
  public static EngineWall none() {
    return new EngineWall(List.of());
  }

  /** Tries once what this machine allows. */
  public static EngineWall probe() {
    return WAYS.stream()
        .filter(EngineWall::works)
        .findFirst()
        .map(EngineWall::new)
        .orElseGet(EngineWall::none);
  }

  /** Whether engines truly have no network. */
  public boolean stands() {
    return !prefix.isEmpty();
  }

  /** A sentence for whoever runs this machine. */
  public String describe() {
    return stands()
        ? "engines run without a network (a network namespace of their own)"
        : "engines are not cut off from the network: this machine lets us make no network"
            + " namespace (unshare). They open no connection themselves; run the service where"
            + " unshare is allowed, or in a container without a network, to be sure";
  }

  private static boolean works(List<String> way) {
    List<String> command = new java.util.ArrayList<>(way);
    command.add("true");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
