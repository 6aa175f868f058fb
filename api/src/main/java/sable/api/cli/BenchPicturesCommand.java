// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.photo.StoryPhotos;
import sable.testmedia.story.Story;
import sable.worker.engine.Engines;
import sable.worker.engine.Pace;

/** Measures every network on a frame, and the search and the copy of photos. */
@Command(
    name = "pictures",
    mixinStandardHelpOptions = true,
    description =
        "Milliseconds for a 640x384 frame with each network; then search and copy of made-up"
            + " photos, decoding included.")
final class BenchPicturesCommand implements Callable<Integer> {

  private static final int RUNS = 5;

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Mixin private EngineOptions options = new EngineOptions();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Bench bench = new Bench(options.settings())) {
      Path asked = Files.createDirectory(bench.folder().resolve("pace"));
      for (Pace pace : Pace.of(options.settings(), asked)) {
        out.println(
            "%-28s 640x384 frame %5.1f ms on %s"
                .formatted(pace.network(), pace.milliseconds(), pace.device()));
      }
      for (MadeFile photo : new StoryPhotos(Story.standard()).files()) {
        Path file = Files.write(bench.folder().resolve(photo.name()), photo.bytes());
        bench.search(file);
        List<Double> search = new ArrayList<>();
        List<Double> copy = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
          Bench.Timed<Engines.Opened> searched = bench.search(file);
          search.add(searched.seconds());
          copy.add(bench.copy(file, searched.result()).seconds());
        }
        out.println(
            "%-28s search %5.0f ms  copy and check %5.0f ms"
                .formatted(photo.name(), 1000 * Bench.median(search), 1000 * Bench.median(copy)));
      }
      bench.tellMemory(out);
      out.flush();
    }
    return ExitStatus.DONE;
  }
}
