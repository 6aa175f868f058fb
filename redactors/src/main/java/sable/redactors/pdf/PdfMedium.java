// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/**
 * PDF documents. Pages with something to hide become pictures at 200 dpi with a text layer of the
 * words that stay; the others are rebuilt from what is understood. Places are points of the page as
 * shown (rotation, crop box and user unit applied, top left origin).
 */
public final class PdfMedium implements Medium {

  private static final Logger LOG = LoggerFactory.getLogger(PdfMedium.class);
  private static final MediaType PDF = new MediaType("application/pdf");

  private final Limits limits;

  /** A medium that withholds what is beyond the limits. */
  public PdfMedium(Limits limits) {
    this.limits = limits;
  }

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public boolean reads(MediaType type) {
    return type.equals(PDF);
  }

  @Override
  public Outcome<Reading> open(Source source, Path scratch) {
    return guarded(source, () -> new PdfReader(limits).read(source.file(), scratch));
  }

  @Override
  public Outcome<Copy> write(Source source, Plan plan, Path folder) {
    return guarded(source, () -> new PdfWriter(limits).write(source.file(), plan, folder));
  }

  @Override
  public CheckReport check(Copy copy, Plan plan, List<PictureDetector> eyes) {
    return new PdfChecks(limits).check(copy, plan, eyes);
  }

  @Override
  public int countOccurring(Path file, List<Gone> words) {
    return new PdfChecks(limits).countOccurring(file, words);
  }

  private interface Work<T> {
    T result() throws IOException;
  }

  private static <T> Outcome<T> guarded(Source source, Work<T> work) {
    try {
      return Outcome.done(work.result());
    } catch (Unreadable e) {
      return e.outcome();
    } catch (IOException e) {
      LOG.debug("{}: {}", source.item().id(), e.getClass().getName());
      return Outcome.withheld(
          Reason.Code.DAMAGED,
          "The document is damaged and cannot be read to its end. Ask for a sound copy.");
    } catch (StackOverflowError e) {
      return Outcome.withheld(
          Reason.Code.NOT_UNDERSTOOD,
          "The document holds parts within parts without end. Redact it by hand.");
    } catch (OutOfMemoryError e) {
      // Decoders ask for memory by sizes that stand in the file; what they had is free again here.
      return Outcome.withheld(
          Reason.Code.TOO_LARGE,
          "The document unpacks beyond the memory that there is. Redact it by hand.");
    } catch (UncheckedIOException e) {
      return e.getCause() instanceof Unreadable why ? why.outcome() : notUnderstood();
    } catch (RuntimeException e) {
      // The parser meets hostile values with whatever exception they lead to; the file is at fault.
      LOG.debug("{}: {}", source.item().id(), e.getClass().getName());
      return notUnderstood();
    }
  }

  private static <T> Outcome<T> notUnderstood() {
    return Outcome.withheld(
        Reason.Code.NOT_UNDERSTOOD,
        "A part of the document is not as the PDF standard has it. Redact it by hand.");
  }
}
