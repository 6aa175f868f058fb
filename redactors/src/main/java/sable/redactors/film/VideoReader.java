// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sable.gpu.film.FilmFacts;
import sable.gpu.film.FilmLimits;
import sable.gpu.film.FilmReader;
import sable.gpu.film.FilmRefused;
import sable.gpu.film.FilmTally;
import sable.gpu.film.StreamFacts;
import sable.pipeline.finding.Category;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Blind;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.Picture;
import sable.pipeline.place.TimeBase;

/**
 * Reads a film. On opening it is decoded once from end to end: one that cannot be shown whole is
 * withheld, never half read.
 */
final class VideoReader {

  private static final Set<String> CODECS = Set.of("h264", "hevc");

  private VideoReader() {}

  /** Decodes the whole film once. */
  static Outcome<Video> read(Path file, FilmLimits limits) {
    return facts(file, limits)
        .then(
            facts -> {
              try (FilmReader reader = FilmReader.open(file, limits)) {
                FilmTally tally = reader.forEachFrame(frame -> {});
                return tally.damaged()
                    ? damaged(tally)
                    : Outcome.done(new Video(file, facts, tally, limits));
              } catch (FilmRefused e) {
                return refused(e);
              }
            });
  }

  /** Opens a film and looks at its first frame alone. */
  static Outcome<FilmFacts> facts(Path file, FilmLimits limits) {
    try {
      if (Files.size(file) == 0) {
        return Outcome.withheld(Reason.Code.EMPTY, "The file is empty: it has no bytes.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a source cannot be read", e);
    }
    try (FilmReader reader = FilmReader.open(file, limits)) {
      FilmFacts facts = reader.facts();
      boolean known = facts.container().contains("mp4") || facts.container().contains("matroska");
      return known && CODECS.contains(facts.codec())
          ? Outcome.done(facts)
          : Outcome.withheld(
              Reason.Code.UNSUPPORTED,
              "This film is of a kind that is not handled ("
                  + facts.codec()
                  + "): only H.264 and H.265 in MP4, MOV or MKV are. Convert it to MP4 with H.264 and"
                  + " add that.");
    } catch (FilmRefused e) {
      return refused(e);
    }
  }

  /**
   * A film that was decoded once and can be again.
   *
   * @param tally of the whole pass
   */
  record Video(Path file, FilmFacts facts, FilmTally tally, FilmLimits limits) {

    Reading reading() {
      List<Blind> blind = new ArrayList<>();
      blind.add(new Blind(Category.Kind.WORDS, "writing in films is not read"));
      if (facts.others().stream().anyMatch(s -> s.kind() == StreamFacts.Kind.AUDIO)) {
        blind.add(
            new Blind(Category.Kind.SOUND, "sound is not listened to; it is left out of the copy"));
      }
      return new Reading(
          List.of(), List.of(), List.of(footage()), List.of(), leftOut(facts), blind, () -> {});
    }

    private Footage footage() {
      return new Footage() {
        @Override
        public int stream() {
          return facts.streamIndex();
        }

        @Override
        public TimeBase timeBase() {
          return kernel(facts.timeBase());
        }

        @Override
        public int widthPx() {
          return facts.widthPx();
        }

        @Override
        public int heightPx() {
          return facts.heightPx();
        }

        @Override
        public void forEachFrame(Viewer viewer) {
          try (FilmReader reader = FilmReader.open(file, limits)) {
            reader.forEachFrame(frame -> viewer.frame(frame.pts(), lent(frame.picture())));
          } catch (FilmRefused e) {
            throw new IllegalStateException("a film that was read cannot be read again", e);
          }
        }
      };
    }
  }

  static TimeBase kernel(sable.gpu.film.TimeBase timeBase) {
    return new TimeBase(timeBase.num(), timeBase.den());
  }

  /** The same memory under the kernel's name. */
  static Picture lent(sable.gpu.picture.Picture frame) {
    return new Picture(frame.bgr(), frame.widthPx(), frame.heightPx(), frame.strideBytes());
  }

  /** What no copy carries, by kinds: the words themselves can be personal data. */
  static List<String> leftOut(FilmFacts facts) {
    Set<String> leftOut = new LinkedHashSet<>();
    for (StreamFacts stream : facts.others()) {
      leftOut.add(
          switch (stream.kind()) {
            case AUDIO -> "sound: left out of the copy";
            case VIDEO -> "a further picture stream";
            case COVER_ART -> "the cover picture";
            case SUBTITLE -> "subtitles";
            case DATA -> "data recorded beside the film, perhaps places and times";
            case ATTACHMENT -> "attached files";
            case UNKNOWN -> "a stream of unknown kind";
          });
    }
    if (facts.chapters() > 0) {
      leftOut.add("chapters");
    }
    long notes = facts.metadataKeys().stream().filter(key -> !VideoChecks.isHarmless(key)).count();
    if (notes > 0) {
      leftOut.add("titles, dates, places and other notes of the film: " + notes);
    }
    return List.copyOf(leftOut);
  }

  static <T> Outcome<T> damaged(FilmTally tally) {
    List<String> what = new ArrayList<>();
    if (tally.damagedPackets() + tally.damagedFrames() > 0) {
      what.add(
          tally.damagedPackets()
              + " stretches of its data and "
              + tally.damagedFrames()
              + " of its frames are broken");
    }
    if (tally.endedEarly()) {
      what.add("it breaks off after " + tally.frames() + " frames");
    }
    return Outcome.withheld(
        Reason.Code.DAMAGED,
        "The film cannot be shown whole: "
            + String.join(", and ", what)
            + ". Ask for it again, or have it repaired.");
  }

  static <T> Outcome<T> refused(FilmRefused refused) {
    return switch (refused.code()) {
      case NOT_A_FILM, DAMAGED ->
          Outcome.withheld(
              Reason.Code.DAMAGED,
              "The film cannot be opened: it is broken, cut short or refers to other files. Ask for it"
                  + " again.");
      case UNSUPPORTED ->
          Outcome.withheld(
              Reason.Code.UNSUPPORTED,
              "This kind of film is not handled: only H.264 and H.265 in MP4, MOV or MKV are. Convert"
                  + " it to MP4 with H.264 and add that.");
      case ENCRYPTED ->
          Outcome.withheld(
              Reason.Code.ENCRYPTED, "The film is encrypted. Ask for a copy without protection.");
      case NO_VIDEO ->
          Outcome.withheld(
              Reason.Code.UNSUPPORTED,
              "The file holds no moving picture. Sound is not handled yet: redact it by hand, or add a"
                  + " transcript.");
      case TOO_LARGE ->
          Outcome.withheld(
              Reason.Code.TOO_LARGE,
              "The film is larger or longer than what can be dealt with. Cut it into parts, or save it"
                  + " smaller, and add those.");
      case SIZE_CHANGES ->
          Outcome.withheld(
              Reason.Code.NOT_UNDERSTOOD,
              "The picture changes its size on the way. Convert the film to MP4 with one size and add"
                  + " that.");
    };
  }
}
