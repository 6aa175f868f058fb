// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sable.gpu.film.FilmFacts;
import sable.gpu.film.FilmFrame;
import sable.gpu.film.FilmLimits;
import sable.gpu.film.FilmReader;
import sable.gpu.film.FilmRefused;
import sable.gpu.film.FilmTally;
import sable.gpu.picture.PictureOps;
import sable.pipeline.finding.Searched;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.Copy;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Rect;
import sable.pipeline.place.TimeBase;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;
import sable.redactors.reread.ExtractedText;
import sable.redactors.reread.HiddenWords;

/** Attacks the copy of a film: its boxes by an own walk, every frame of it decoded again. */
final class VideoChecks {

  private static final String DECODED = "decoded again";

  /** What the encoder makes of black below a mark's edge, with room to spare. */
  private static final int TOLERANCE = 24;

  /** About how many frames the finders look at again, besides the ends of tracks. */
  private static final long LOOKS = 200;

  private static final int MOST_TEXT = 1 << 20;

  /** What every MP4 has, and the muxer writes by itself. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "container:(major_brand|minor_version|compatible_brands)|stream [0-9]+:(handler_name|vendor_id|language)",
          Pattern.CASE_INSENSITIVE);

  private VideoChecks() {}

  static List<Check> of(Copy copy, Plan plan, List<PictureDetector> eyes, FilmLimits limits) {
    try {
      List<Check> checks = new ArrayList<>();
      Optional<String> fault = Mp4Form.fault(copy.file());
      checks.add(
          new Check(
              "nothing in the file but one picture stream",
              "own walk of its boxes",
              fault.isEmpty(),
              fault.map(f -> "it has " + f).orElse("every byte accounted for")));
      checks.add(words(copy.file(), plan));
      checks.addAll(frames(copy, plan, eyes, limits));
      return checks;
    } catch (IOException e) {
      throw new UncheckedIOException("a copy cannot be read", e);
    }
  }

  /** The words that stand in the bytes of a released film, or in what Tika reads out of them. */
  static Set<Gone> occurring(Path file, Collection<Gone> words) throws IOException {
    HiddenWords hidden = HiddenWords.of(words);
    Set<Gone> found = new LinkedHashSet<>(hidden.inBytes(file));
    if (hidden.size() > 0) {
      ExtractedText.of(file, MOST_TEXT)
          .ifPresent(text -> found.addAll(hidden.inUnwrapped(text.everything())));
    }
    return found;
  }

  /** Whether a key of metadata says nothing of the film. */
  static boolean isHarmless(String key) {
    return HARMLESS.matcher(key).matches();
  }

  private static Check words(Path file, Plan plan) throws IOException {
    return HiddenWords.of(plan)
        .check("hidden words in its bytes", "own reader", occurring(file, plan.gone()));
  }

  private static List<Check> frames(
      Copy copy, Plan plan, List<PictureDetector> eyes, FilmLimits limits) {
    Map<String, String> facts = copy.facts();
    TimeBase timeBase = TimeBase.parse(facts.getOrDefault(VideoWriter.TIME_BASE, "1/1"));
    Optional<Masks> masks = Masks.of(plan, number(facts, VideoWriter.STREAM), timeBase);
    if (masks.isEmpty()) {
      return List.of(
          new Check("every frame again", DECODED, false, "the plan does not fit the film"));
    }
    try (FilmReader reader = FilmReader.open(copy.file(), limits)) {
      Pass pass = new Pass(facts, timeBase, masks.get(), eyes);
      FilmTally tally = reader.forEachFrame(pass::frame);
      return pass.checks(reader.facts(), tally);
    } catch (FilmRefused e) {
      return List.of(
          new Check("every frame again", DECODED, false, "the copy cannot be shown: " + e.code()));
    }
  }

  private static int number(Map<String, String> facts, String name) {
    return Integer.parseInt(facts.getOrDefault(name, "0"));
  }

  /** One pass over the copy's frames. */
  private static final class Pass {
    private final Map<String, String> facts;
    private final TimeBase timeBase;
    private final Masks masks;
    private final List<PictureDetector> eyes;
    private final long origin;
    private final long every;
    private final Set<Long> ends;
    private final Times times = new Times();
    private boolean offTick;
    private long marks;
    private long openMarks;
    private long looks;
    private long under;
    private long guesses;
    private long elsewhere;

    Pass(Map<String, String> facts, TimeBase timeBase, Masks masks, List<PictureDetector> eyes) {
      this.facts = facts;
      this.timeBase = timeBase;
      this.masks = masks;
      this.eyes =
          eyes.stream()
              .filter(
                  eye -> eye.searched().stream().anyMatch(s -> s.extent() != Searched.Extent.NONE))
              .toList();
      this.origin = Long.parseLong(facts.getOrDefault(VideoWriter.ORIGIN, "0"));
      long frames = Long.parseLong(facts.getOrDefault(VideoWriter.FRAMES, "0"));
      this.every = Math.max(1, frames / LOOKS);
      this.ends = masks.ends();
    }

    void frame(FilmFrame frame) {
      offTick |= frame.pts() % timeBase.numerator() != 0;
      long pts = frame.pts() / timeBase.numerator();
      times.add(pts);
      List<Rect> hidden = masks.at(pts + origin);
      List<Rect> open = hidden.stream().filter(rect -> !isFlat(frame, rect)).toList();
      marks += hidden.size();
      openMarks += open.size();
      if (!eyes.isEmpty() && (frame.index() % every == 0 || ends.contains(pts + origin))) {
        looks++;
        Picture lent = VideoReader.lent(frame.picture());
        eyes.forEach(eye -> eye.look(lent).forEach(seen -> count(seen, hidden, open)));
      }
    }

    private static boolean isFlat(FilmFrame frame, Rect rect) {
      return PictureOps.flat(frame.picture(), Masks.pixels(rect, 0), 0, TOLERANCE);
    }

    /** A network may guess a face from the hair around a mark: in one flat colour there is none. */
    private void count(Sighting seen, List<Rect> hidden, List<Rect> open) {
      if (open.stream().anyMatch(rect -> isUnder(seen, rect))) {
        under++;
      } else if (hidden.stream().anyMatch(rect -> isUnder(seen, rect))) {
        guesses++;
      } else {
        elsewhere++;
      }
    }

    private static boolean isUnder(Sighting seen, Rect mark) {
      return seen.rect().shared(mark) * 2 >= seen.rect().w() * seen.rect().h();
    }

    List<Check> checks(FilmFacts copy, FilmTally tally) {
      List<Check> checks = new ArrayList<>();
      checks.add(streams(copy));
      checks.add(frameTimes(copy, tally));
      checks.add(size(copy));
      checks.add(
          new Check(
              "one flat colour where something was hidden",
              DECODED,
              openMarks == 0,
              (marks - openMarks)
                  + " of "
                  + marks
                  + " marks in "
                  + times.frames()
                  + " frames are flat"));
      if (!eyes.isEmpty()) {
        checks.add(
            new Check(
                "nothing seen again where something was hidden",
                "the finders",
                under == 0,
                looks
                    + " of "
                    + times.frames()
                    + " frames looked at; "
                    + under
                    + " sightings under marks, "
                    + guesses
                    + " guesses on flat marks, "
                    + elsewhere
                    + " elsewhere"));
      }
      return checks;
    }

    private static Check streams(FilmFacts copy) {
      long notes = copy.metadataKeys().stream().filter(key -> !isHarmless(key)).count();
      return new Check(
          "one picture stream without sound, chapters and notes",
          "FFmpeg",
          copy.others().isEmpty() && copy.chapters() == 0 && notes == 0,
          copy.others().size()
              + " other streams, "
              + copy.chapters()
              + " chapters, "
              + notes
              + " notes");
    }

    private Check frameTimes(FilmFacts copy, FilmTally tally) {
      boolean clock = copy.timeBase().num() == 1 && copy.timeBase().den() == timeBase.denominator();
      boolean first =
          String.valueOf(times.first()).equals(facts.getOrDefault(VideoWriter.FIRST, ""));
      boolean count =
          String.valueOf(times.frames()).equals(facts.getOrDefault(VideoWriter.FRAMES, ""));
      boolean same = times.digest().equals(facts.getOrDefault(VideoWriter.TIMES, ""));
      return new Check(
          "as many frames as the original, each at its time",
          DECODED,
          clock && first && count && same && !offTick && !tally.damaged(),
          times.frames()
              + " frames, "
              + facts.getOrDefault(VideoWriter.FRAMES, "0")
              + " wanted; times "
              + (clock && first && same && !offTick ? "equal to the tick" : "not equal"));
    }

    /** A side of an odd length is written one pixel longer: the codec has even sides. */
    private Check size(FilmFacts copy) {
      int width = number(facts, VideoWriter.WIDTH);
      int height = number(facts, VideoWriter.HEIGHT);
      return new Check(
          "the size of the original as displayed",
          DECODED,
          copy.widthPx() == width + width % 2 && copy.heightPx() == height + height % 2,
          copy.widthPx() + " x " + copy.heightPx() + ", " + width + " x " + height + " wanted");
    }
  }
}
