// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Item;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.person.Person;
import sable.pipeline.place.TimeBase;
import sable.pipeline.plan.Plan;

/**
 * Engines at work. Calls block until the item is done; several threads may call at once and share
 * the engines. An engine that crashes, hangs or outgrows its memory is killed and replaced; an item
 * that does this twice comes back withheld. {@link #close} kills every engine.
 *
 * <p>Every job names a source file, which is only read, and an empty folder of the caller's, into
 * which the engine writes; file names in results are relative to it.
 */
public interface Engines extends AutoCloseable {

  /** Tells what an item is, opens it and looks through it. */
  Opened search(SearchJob job);

  /**
   * Looks through an item again for names that were found anywhere in the bundle; withheld where
   * that ended the engine twice, for then nobody knows whether a name stands there.
   */
  Outcome<List<Finding>> mentions(MentionsJob job);

  /** Writes a copy and checks it. */
  Copied copy(CopyJob job);

  /** Counts words in released files, file by file in the order given. */
  List<Occurring> occurring(OccurringJob job);

  @Override
  void close();

  /**
   * What to search. The item's media type is not known yet.
   *
   * @param name path in the bundle
   * @param previews whether pictures for a reviewer are wanted
   */
  record SearchJob(
      String name, Path source, Path folder, boolean previews, EngineSettings settings) {

    @Override
    public String toString() {
      return "SearchJob";
    }
  }

  /** Which item to search again, and for whom. */
  record MentionsJob(
      Item item, Path source, Path folder, List<Person> persons, EngineSettings settings) {}

  /** What to hide in which item. */
  record CopyJob(Item item, Path source, Path folder, Plan plan, EngineSettings settings) {}

  /** Released files, and the words that must not be in them. */
  record OccurringJob(List<Path> files, List<String> words, Path folder) {

    @Override
    public String toString() {
      return "OccurringJob[" + files.size() + " files]";
    }
  }

  /**
   * What opening and searching gave.
   *
   * @param withheld why nothing more is here, empty where the item was read
   * @param container whether it only holds other items
   * @param texts its text layers, written as UTF-8 files
   * @param previews pictures for the reviewer
   * @param leftOut parts that no copy will carry
   * @param notShown what of the item has no preview, in words for the reviewer; empty where all has
   */
  record Opened(
      MediaType mediaType,
      Optional<Reason> withheld,
      boolean container,
      @JsonSerialize(using = FindingRows.Out.class) @JsonDeserialize(using = FindingRows.In.class)
          List<Finding> findings,
      List<Searched> searched,
      List<TextFile> texts,
      List<Preview> previews,
      List<ChildFile> children,
      List<String> leftOut,
      Optional<String> notShown) {

    /** What needs no previews, or has all of them. */
    public Opened(
        MediaType mediaType,
        Optional<Reason> withheld,
        boolean container,
        List<Finding> findings,
        List<Searched> searched,
        List<TextFile> texts,
        List<Preview> previews,
        List<ChildFile> children,
        List<String> leftOut) {
      this(
          mediaType,
          withheld,
          container,
          findings,
          searched,
          texts,
          previews,
          children,
          leftOut,
          Optional.empty());
    }
  }

  /** A text layer: the part's name, and the file that holds its characters as UTF-8. */
  record TextFile(String part, String file) {}

  /**
   * A picture of an item for the reviewer, a JPEG file.
   *
   * @param page the page, 0 for a photo or a film
   * @param stream the film's stream that the frame is of, empty for pages and photos
   * @param pts time of the frame in ticks of {@code timeBase}, empty for pages and photos
   * @param widthPx of the preview; places are scaled to it by {@code widthPx / width}
   * @param width of the page or picture in the unit of its places
   * @param height of the page or picture in the unit of its places
   */
  record Preview(
      String file,
      int page,
      Optional<Integer> stream,
      Optional<Long> pts,
      Optional<TimeBase> timeBase,
      int widthPx,
      int heightPx,
      double width,
      double height) {}

  /** A file out of a container, or why it stays inside. */
  record ChildFile(String name, Optional<String> file, Optional<Reason> withheld) {

    @Override
    public String toString() {
      return "ChildFile";
    }
  }

  /**
   * A checked copy, or why there is none. The report is there wherever a copy was checked.
   *
   * @param spent what it took, where an engine made it; for measuring alone
   */
  record Copied(
      Optional<Reason> withheld,
      Optional<CopyFile> copy,
      Optional<CheckReport> report,
      Optional<Spent> spent) {

    /** The same without a word on what it took. */
    public Copied(
        Optional<Reason> withheld, Optional<CopyFile> copy, Optional<CheckReport> report) {
      this(withheld, copy, report, Optional.empty());
    }
  }

  /** Time by the clock and by the processor: of writing a copy, and of checking it. */
  record Spent(
      double writeSeconds,
      double writeProcessorSeconds,
      double checkSeconds,
      double checkProcessorSeconds) {}

  /** A copy that passed its checks. */
  record CopyFile(
      String file,
      MediaType mediaType,
      String extension,
      Map<String, String> facts,
      List<String> leftOut) {}

  /**
   * How many of the words occur in a file.
   *
   * @param unread why the file could not be looked into, empty where it could
   */
  record Occurring(int words, Optional<String> unread) {}
}
