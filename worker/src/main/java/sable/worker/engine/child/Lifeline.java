// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import sable.worker.engine.EngineCommand;
import sable.worker.engine.Folders;

/**
 * The line to the parent: gives the requests one by one, and ends this process, whatever it is
 * doing, when the line is cut. The engine's private folder goes with it, for nobody else is left to
 * remove it.
 */
final class Lifeline {

  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final BufferedReader in;

  private Lifeline(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  static Lifeline hold(InputStream in) {
    Lifeline lifeline = new Lifeline(in);
    Thread thread = new Thread(lifeline::watch, "lifeline");
    thread.setDaemon(true);
    thread.start();
    return lifeline;
  }

  String next() {
    try {
      return requests.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for work", e);
    }
  }

  private void watch() {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        requests.add(line);
      }
    } catch (IOException e) {
      System.err.println(e.getClass().getName());
    } finally {
      try {
        tidy();
      } finally {
        Runtime.getRuntime().halt(0);
      }
    }
  }

  private static void tidy() {
    String own = System.getProperty(EngineCommand.FOLDER_PROPERTY);
    if (own == null) {
      return;
    }
    Path folder = Path.of(own);
    try {
      Folders.remove(folder);
      removeIfDeserted(folder.resolveSibling(""));
    } catch (UncheckedIOException e) {
      System.err.println(e.getClass().getName());
    }
  }

  /** The last engine of a killed service takes the workplace along. */
  private static void removeIfDeserted(Path workplace) {
    try (Stream<Path> entries = Files.list(workplace)) {
      List<Path> left = entries.toList();
      if (left.stream().allMatch(file -> file.getFileName().toString().equals("in-use"))) {
        Folders.remove(workplace);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
