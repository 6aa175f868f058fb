// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import sable.worker.engine.EngineRequest;
import sable.worker.json.Json;

/**
 * The main class of an engine. A line {@code NUMBER FOLDER} on standard input asks for the job in
 * the folder; {@code done NUMBER} on standard output says that its result lies there. An engine
 * ends when its input ends, which is when its parent has.
 */
public final class EngineMain {

  private static final int CRASHED = 70;

  private EngineMain() {}

  /** Works until standard input ends. */
  public static void main(String[] arguments) {
    PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    // Libraries print: what they say must not stand among the answers.
    System.setOut(System.err);
    Lifeline lifeline = Lifeline.hold(System.in);
    Workshop workshop = new Workshop(new Toolbox());
    answers.println("ready");
    while (true) {
      String[] words = lifeline.next().split(" ", 2);
      try {
        work(workshop, Path.of(words[1]));
      } catch (Throwable e) {
        // Whatever the libraries throw at a hostile file: this engine is not to be trusted any
        // more, and the parent counts a strike.
        FaultNote.leave(e, Path.of(words[1]));
        Runtime.getRuntime().halt(CRASHED);
      }
      answers.println("done " + words[0]);
    }
  }

  private static void work(Workshop workshop, Path exchange) throws IOException {
    EngineRequest request = Json.read(exchange.resolve(EngineRequest.REQUEST), EngineRequest.class);
    Json.write(exchange.resolve(EngineRequest.RESULT), workshop.work(request));
  }
}
