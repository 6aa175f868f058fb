// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;
import sable.redactors.reread.HiddenWords;
import sable.redactors.type.TextTypes;

/**
 * Long texts: containers of their own parts. Each part is an item that is searched, decided on,
 * copied and checked by itself, so memory does not grow with the text; a person who is named in one
 * part is looked for in all, as in any files of a bundle. The text itself is never copied.
 */
public final class LongTextMedium implements Medium {

  /** Bytes of a part at most. */
  private static final int PART = 8 << 20;

  private final Limits limits;
  private final int partBytes;

  /** A medium for texts of as many parts as a container may hold. */
  public LongTextMedium(Limits limits) {
    this(limits, PART);
  }

  LongTextMedium(Limits limits, int partBytes) {
    this.limits = limits;
    this.partBytes = partBytes;
  }

  @Override
  public String name() {
    return "long text";
  }

  @Override
  public boolean reads(MediaType type) {
    return type.equals(TextTypes.LONG);
  }

  @Override
  public boolean container() {
    return true;
  }

  @Override
  public Outcome<Reading> open(Source source, Path scratch) {
    try {
      return new TextParts(limits, partBytes).open(source.file(), scratch);
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be read or its parts cannot be written", e);
    }
  }

  /** A long text itself is never released. */
  @Override
  public Outcome<Copy> write(Source source, Plan plan, Path folder) {
    return Outcome.withheld(
        Reason.Code.LEFT_OUT,
        "A long text is not released as one file: its parts are, each by itself.");
  }

  /** Nothing is checked, so nothing passes: there is no copy of the whole. */
  @Override
  public CheckReport check(Copy copy, Plan plan, List<PictureDetector> eyes) {
    return new CheckReport(List.of());
  }

  @Override
  public int countOccurring(Path file, List<Gone> words) {
    try {
      return HiddenWords.of(words).inBytes(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException("a released file cannot be read", e);
    }
  }
}
