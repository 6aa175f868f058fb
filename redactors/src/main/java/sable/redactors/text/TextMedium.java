// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Source;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;
import sable.redactors.type.TextTypes;

/**
 * Files that are nothing but their characters: plain text, tables with separators, JSON, logs,
 * source code. Text with parts that do not show (HTML, XML, RTF, mail, calendars, contact cards) is
 * not among them. The copy is plain text in UTF-8 whatever the original was, so that no program
 * runs or computes what stands in it.
 */
public final class TextMedium implements Medium {

  private final Limits limits;

  /** A medium for texts of at most {@code limits.textCharacters()}. */
  public TextMedium(Limits limits) {
    this.limits = limits;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean reads(MediaType type) {
    return TextTypes.isPlain(type);
  }

  @Override
  public Outcome<Reading> open(Source source, Path scratch) {
    return TextReader.read(source.file(), limits).map(TextReader.Text::reading);
  }

  @Override
  public Outcome<Copy> write(Source source, Plan plan, Path folder) {
    return TextReader.read(source.file(), limits)
        .then(text -> TextWriter.write(text.characters(), plan, folder));
  }

  @Override
  public CheckReport check(Copy copy, Plan plan, List<PictureDetector> eyes) {
    return new CheckReport(TextChecks.of(copy, plan, limits));
  }

  @Override
  public int countOccurring(Path file, List<Gone> words) {
    try {
      return TextChecks.occurring(file, words).size();
    } catch (IOException e) {
      throw new UncheckedIOException("a released file cannot be read", e);
    }
  }
}
