// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sable.worker.engine.EngineRequest;

/**
 * What an engine leaves when it gives up: kinds of exceptions and lines of code. Messages are left
 * out, for they may hold content.
 */
final class FaultNote {

  private static final int FRAMES = 12;
  private static final int CAUSES = 4;

  private FaultNote() {}

  static void leave(Throwable fault, Path exchange) {
    StringBuilder note = new StringBuilder();
    Throwable at = fault;
    for (int cause = 0; at != null && cause < CAUSES; cause++) {
      note.append(at.getClass().getName());
      StackTraceElement[] frames = at.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        note.append(" < ")
            .append(frames[i].getClassName())
            .append('.')
            .append(frames[i].getMethodName())
            .append(':')
            .append(frames[i].getLineNumber());
      }
      note.append("; ");
      at = at.getCause();
    }
    try {
      Files.write(exchange.resolve(EngineRequest.FAULT), note.toString().getBytes(UTF_8));
    } catch (IOException e) {
      System.err.println(e.getClass().getName());
    }
  }
}
