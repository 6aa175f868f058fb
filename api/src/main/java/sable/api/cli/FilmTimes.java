// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sable.worker.engine.Engines;

/** What the steps of a film took in each run, and beside them a plain transcode. */
final class FilmTimes {

  private record Step(List<Double> clock, List<Double> processor) {
    Step() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(double seconds, double processorSeconds) {
      clock.add(seconds);
      processor.add(processorSeconds);
    }

    void print(String what, PrintWriter out) {
      out.println(
          "%-20s  %8.2f s      %8.2f s"
              .formatted(what, Bench.median(clock), Bench.median(processor)));
    }
  }

  private final Step search = new Step();
  private final Step copy = new Step();
  private final Step check = new Step();
  private final Step plain = new Step();

  /** Adds a run. The check lets every finder look, whatever the search was asked for. */
  void add(
      Bench.Timed<Engines.Opened> searched,
      Bench.Timed<Engines.Copied> copied,
      Optional<Peer.Spent> transcode) {
    Engines.Spent spent = copied.result().spent().orElseGet(() -> new Engines.Spent(0, 0, 0, 0));
    search.add(searched.seconds(), searched.processorSeconds());
    copy.add(spent.writeSeconds(), spent.writeProcessorSeconds());
    check.add(spent.checkSeconds(), spent.checkProcessorSeconds());
    transcode.ifPresent(other -> plain.add(other.seconds(), other.processorSeconds()));
  }

  /** Prints the medians, and how many times the transcode search and copy took. */
  void print(PrintWriter out) {
    out.println("                      by the clock  processor time");
    search.print("search every frame", out);
    copy.print("copy with marks", out);
    check.print("check of the copy", out);
    if (plain.clock().isEmpty()) {
      out.println("ffmpeg is not installed: no peer");
      return;
    }
    plain.print("ffmpeg, plain", out);
    out.println(
        "search and copy are   %8.2f times  %8.2f times ffmpeg"
            .formatted(
                times(search.clock(), copy.clock(), plain.clock()),
                times(search.processor(), copy.processor(), plain.processor())));
  }

  private static double times(List<Double> search, List<Double> copy, List<Double> plain) {
    return (Bench.median(search) + Bench.median(copy)) / Bench.median(plain);
  }
}
