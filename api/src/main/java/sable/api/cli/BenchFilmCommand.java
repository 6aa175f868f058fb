// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sable.testmedia.film.StoryFilms;
import sable.testmedia.story.Story;
import sable.worker.engine.Engines;

/** Measures the search of every frame of a film and the copy, beside a plain transcode. */
@Command(
    name = "film",
    mixinStandardHelpOptions = true,
    description = {
      "Search every frame of a film and write its copy; where ffmpeg is installed, a plain transcode of",
      "the same film (libx264 veryfast, two threads) is timed in the same run."
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

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Bench bench = new Bench(options.settings())) {
      Path film =
          file == null
              ? Files.write(
                  bench.folder().resolve("film.mp4"),
                  new StoryFilms(Story.standard()).film().bytes())
              : file.toAbsolutePath();
      bench.search(film);
      Bench.Timed<Engines.Opened> searched = bench.search(film);
      Bench.Timed<Engines.Copied> copied = bench.copy(film, searched.result());
      OptionalDouble plain = plain(film, bench.folder().resolve("plain.mp4"));
      searched
          .result()
          .searched()
          .forEach(s -> out.println("looked for " + s.category().code() + " with " + s.by()));
      out.println("search every frame         %6.2f s".formatted(searched.seconds()));
      out.println("copy and check             %6.2f s".formatted(copied.seconds()));
      if (plain.isPresent()) {
        double both = searched.seconds() + copied.seconds();
        out.println("ffmpeg transcode           %6.2f s".formatted(plain.getAsDouble()));
        out.println(
            "search, copy and check are %6.2f times the transcode"
                .formatted(both / plain.getAsDouble()));
      } else {
        out.println("ffmpeg is not installed: no peer");
      }
      bench.tellMemory(out);
      out.flush();
    }
    return ExitStatus.DONE;
  }

  private static OptionalDouble plain(Path film, Path to) {
    return Peer.seconds(
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
