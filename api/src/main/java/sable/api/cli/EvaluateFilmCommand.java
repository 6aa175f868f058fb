// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sable.api.measure.FilmScore;
import sable.api.measure.LabelFile;
import sable.pipeline.finding.Finding;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Track;

/** Measures exposure: in how many frames of a film something that shows is not covered. */
@Command(
    name = "film",
    mixinStandardHelpOptions = true,
    description =
        "Labels: CSV with frame,time_ms,object,kind,x,y,w,h,visible, a row for each thing in each frame.")
final class EvaluateFilmCommand implements Callable<Integer> {

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "the truth, frame by frame")
  @SuppressWarnings("NullAway.Init")
  private Path labels;

  @Mixin private EngineOptions options = new EngineOptions();

  @Parameters(paramLabel = "PATH", description = "the film")
  @SuppressWarnings("NullAway.Init")
  private Path film;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<Long, List<Rect>> covered = new HashMap<>();
    try (Searching searching = new Searching(options.settings())) {
      for (Finding finding : searching.search(film).findings()) {
        for (Place place : finding.places()) {
          if (place instanceof Track track) {
            track
                .boxes()
                .forEach(
                    at ->
                        covered
                            .computeIfAbsent(
                                track.timeBase().millis(at.pts()), t -> new ArrayList<>())
                            .add(at.rect()));
          }
        }
      }
    }
    FilmScore score = new FilmScore();
    LabelFile.frames(labels)
        .forEach((millis, shown) -> score.frame(shown, covered.getOrDefault(millis, List.of())));
    score.report().forEach(out::println);
    out.flush();
    return covered.isEmpty() ? ExitStatus.NOTHING_DONE : ExitStatus.DONE;
  }
}
