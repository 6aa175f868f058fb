// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.medium;

import java.nio.file.Path;
import java.util.List;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Source;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;

/**
 * A kind of file: how it is opened, rebuilt without the hidden, and attacked. Whatever the bytes
 * are, a call ends in bounded time and memory with an outcome; it throws only when the program or
 * the machine is broken. Implementations hold no state and may be called from several threads.
 */
public interface Medium {

  /** Its name in messages and reports, such as {@code photo}. */
  String name();

  /** Whether it is for files of this type. */
  boolean reads(MediaType type);

  /**
   * Whether it only holds other items: then it is opened and searched through its children, not
   * copied.
   */
  default boolean container() {
    return false;
  }

  /**
   * Opens an item.
   *
   * @param scratch an empty folder for what has to be unpacked; the caller removes it after closing
   *     the reading
   */
  Outcome<Reading> open(Source source, Path scratch);

  /**
   * Writes a copy from what is understood and wanted, without what the plan hides. The same source
   * and plan give the same bytes.
   *
   * @param folder an empty folder; the caller owns and removes it
   */
  Outcome<Copy> write(Source source, Plan plan, Path folder);

  /**
   * Looks at a copy alone, by other means than made it.
   *
   * @param plan what was hidden
   * @param eyes the finders that look again in pictures and frames
   */
  CheckReport check(Copy copy, Plan plan, List<PictureDetector> eyes);

  /**
   * Looks for words anywhere in a released file: text, decompressed streams, metadata.
   *
   * @return how many of the words occur
   */
  int countOccurring(Path file, List<Gone> words);
}
