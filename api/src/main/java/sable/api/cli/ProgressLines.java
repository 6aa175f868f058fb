// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import sable.pipeline.item.Reason;
import sable.worker.bundle.Progress;

/** Shows how far a run is: a bar on a terminal, plain lines otherwise. */
final class ProgressLines implements Progress {

  private static final int BAR = 24;
  private static final int NAME = 40;

  private final PrintWriter out;
  private final boolean terminal;
  private final Map<Step, int[]> counts = new EnumMap<>(Step.class);

  /**
   * Shows progress.
   *
   * @param terminal whether a line may be written over
   */
  ProgressLines(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void expect(Step step, int items) {
    of(step)[1] = items;
  }

  @Override
  public void started(Step step, String item) {
    if (terminal) {
      bar(step, item);
    }
  }

  @Override
  public void finished(Step step, String item, Optional<Reason> withheld) {
    of(step)[0]++;
    if (withheld.isPresent()) {
      if (terminal) {
        out.print("\r\033[K");
      }
      out.println("withheld  " + item + "  " + withheld.get().sentence());
    } else if (!terminal) {
      out.println(verb(step) + "  " + item);
    }
    if (terminal) {
      bar(step, item);
      if (of(step)[0] >= of(step)[1]) {
        out.print("\r\033[K");
      }
    }
    out.flush();
  }

  private void bar(Step step, String item) {
    int[] count = of(step);
    int whole = Math.max(1, Math.max(count[0], count[1]));
    int full = BAR * count[0] / whole;
    String name = item.length() <= NAME ? item : "…" + item.substring(item.length() - NAME + 1);
    out.print(
        "\r\033[K%-9s [%s%s] %d/%d  %s"
            .formatted(
                verb(step), "=".repeat(full), " ".repeat(BAR - full), count[0], count[1], name));
    out.flush();
  }

  private int[] of(Step step) {
    return counts.computeIfAbsent(step, s -> new int[2]);
  }

  private static String verb(Step step) {
    return switch (step) {
      case SEARCH -> "searched";
      case NAMES -> "names";
      case COPY -> "copied";
    };
  }
}
