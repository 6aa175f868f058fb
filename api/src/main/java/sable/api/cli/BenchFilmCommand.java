// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sable.testmedia.film.FilmWish;
import sable.testmedia.film.StoryFilms;
import sable.testmedia.story.Story;
import sable.worker.engine.Engines;

/** Measures the search of every frame of a film and the copy, beside a plain transcode. */
@Command(
    name = "film",
    mixinStandardHelpOptions = true,
    description = {
      "Search every frame of a film, write its copy and check that; where ffmpeg is installed, a plain",
      "transcode of the same film (libx264 veryfast, two threads) is timed in the same run."
    })
final class BenchFilmCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "a film of your own (default: a made-up one, 640x360)")
  private @Nullable Path file;

  @Mixin private EngineOptions options = new EngineOptions();

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "length of the made-up film (default: 20)")
  private int seconds = 20;

  @Option(
      names = "--runs",
      defaultValue = "3",
      description = "how often; the medians are printed (default: 3)")
  private int runs = 3;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Bench bench = new Bench(options.settings())) {
      Path warm = madeUp(bench.folder().resolve("warm.mp4"), 2);
      bench.copy(warm, bench.search(warm).result());
      Path film =
          file == null
              ? madeUp(bench.folder().resolve("film.mp4"), Math.max(1, seconds))
              : file.toAbsolutePath();
      FilmTimes times = new FilmTimes();
      for (int run = 0; run < Math.max(1, runs); run++) {
        Bench.Timed<Engines.Opened> searched = bench.search(film);
        Bench.Timed<Engines.Copied> copied = bench.copy(film, searched.result());
        times.add(searched, copied, plain(film, bench.folder().resolve("plain.mp4")));
        if (run == 0) {
          tell(searched.result(), copied.result(), out);
        }
      }
      times.print(out);
      bench.tellMemory(out);
      out.flush();
    }
    return ExitStatus.DONE;
  }

  private static void tell(Engines.Opened searched, Engines.Copied copied, PrintWriter out) {
    searched
        .searched()
        .forEach(s -> out.println("looked for " + s.category().code() + " with " + s.by()));
    searched.withheld().ifPresent(reason -> out.println("withheld: " + reason.sentence()));
    copied.withheld().ifPresent(reason -> out.println("no copy: " + reason.sentence()));
  }

  private static Path madeUp(Path file, int seconds) throws IOException {
    FilmWish wish = FilmWish.STANDARD.frames(25 * seconds);
    StoryFilms films = new StoryFilms(Story.standard());
    return Files.write(file, films.make(file.getFileName().toString(), wish).file().bytes());
  }

  private static Optional<Peer.Spent> plain(Path film, Path to) {
    return Peer.spent(
        List.of(
            "ffmpeg",
            "-nostdin",
            "-y",
            "-v",
            "error",
            "-threads",
            "2",
            "-i",
            film.toString(),
            "-an",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "20",
            "-threads",
            "2",
            to.toString()));
  }
}
