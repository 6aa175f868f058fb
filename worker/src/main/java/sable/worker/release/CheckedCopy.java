// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import sable.pipeline.item.Digest;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.CheckReport;
import sable.worker.engine.Engines;

/**
 * A copy whose check passed: nothing else can be laid out in a release. Made only from what an
 * engine said about a copy; its bytes are those that were there at that moment, or laying it out
 * fails.
 */
public final class CheckedCopy {

  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

  private final Path file;
  private final Digest digest;
  private final MediaType mediaType;
  private final String extension;
  private final List<String> leftOut;
  private final CheckReport report;

  private CheckedCopy(Path file, Engines.CopyFile copy, CheckReport report) {
    this.file = file;
    this.digest = digest(file);
    this.mediaType = copy.mediaType();
    this.extension = copy.extension();
    this.leftOut = List.copyOf(copy.leftOut());
    this.report = report;
  }

  /**
   * The copy, where it passed.
   *
   * @param folder of the job that made it; the file must stay until it is laid out
   */
  public static Outcome<CheckedCopy> of(Engines.Copied copied, Path folder) {
    if (copied.withheld().isPresent()) {
      return new Outcome.Withheld<>(copied.withheld().get());
    }
    if (copied.copy().isEmpty()
        || copied.report().isEmpty()
        || !copied.report().get().passed()
        || !EXTENSION.matcher(copied.copy().get().extension()).matches()) {
      return Outcome.withheld(
          Reason.Code.CHECK_FAILED,
          "There is no checked copy of this item. It stays inside; redact it by hand.");
    }
    Engines.CopyFile copy = copied.copy().get();
    return Outcome.done(new CheckedCopy(folder.resolve(copy.file()), copy, copied.report().get()));
  }

  /** The copy's bytes. */
  public Path file() {
    return file;
  }

  /** The digest of its bytes. */
  public Digest digest() {
    return digest;
  }

  /** What it is. */
  public MediaType mediaType() {
    return mediaType;
  }

  /** The end of its neutral name, without a dot. */
  public String extension() {
    return extension;
  }

  /** What it lacks beside the hidden, in plain words. */
  public List<String> leftOut() {
    return leftOut;
  }

  /** The check that it passed. */
  public CheckReport report() {
    return report;
  }

  private static Digest digest(Path file) {
    try {
      return Digest.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "CheckedCopy[" + mediaType + " " + digest + "]";
  }
}
