// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.answer;

import java.util.List;
import java.util.Optional;
import sable.testmedia.story.Fact;

/**
 * A made file with its answer.
 *
 * @param name file name, or path with {@code /} inside a bundle
 * @param mediaType what it really is
 * @param bytes the file; not to be changed
 * @param facts whose words stand in it, seen or hidden
 * @param shown faces and plates that are seen in it
 * @param withheld why it cannot be disclosed, empty where it can
 */
@SuppressWarnings("ArrayRecordComponent")
public record MadeFile(
    String name,
    String mediaType,
    byte[] bytes,
    List<Fact> facts,
    List<Shown> shown,
    Optional<String> withheld) {

  public MadeFile {
    facts = List.copyOf(facts);
    shown = List.copyOf(shown);
  }

  /** A file of words alone. */
  public static MadeFile readable(String name, String mediaType, byte[] bytes, List<Fact> facts) {
    return new MadeFile(name, mediaType, bytes, facts, List.of(), Optional.empty());
  }

  /** The same with what is seen in it. */
  public MadeFile showing(List<Shown> boxes) {
    return new MadeFile(name, mediaType, bytes, facts, boxes, withheld);
  }

  /** The same, expected to be withheld. */
  public MadeFile withheld(String why) {
    return new MadeFile(name, mediaType, bytes, facts, shown, Optional.of(why));
  }

  /** The same under another path. */
  public MadeFile named(String path) {
    return new MadeFile(path, mediaType, bytes, facts, shown, withheld);
  }

  @Override
  public String toString() {
    return "MadeFile[" + name + ", " + bytes.length + " bytes]";
  }
}
