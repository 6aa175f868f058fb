// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors;

import java.util.List;
import java.util.Optional;
import sable.pipeline.item.MediaType;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.redactors.archive.ArchiveMedium;
import sable.redactors.film.FilmMedium;
import sable.redactors.pdf.PdfMedium;
import sable.redactors.photo.PhotoMedium;
import sable.redactors.text.LongTextMedium;
import sable.redactors.text.TextMedium;

/** The list of media. One more kind of file is one more line here. */
public final class Media {

  private Media() {}

  /** Every medium, each within {@code limits}. */
  public static List<Medium> standard(Limits limits) {
    return List.of(
        new TextMedium(limits),
        new LongTextMedium(limits),
        new PhotoMedium(limits),
        new PdfMedium(limits),
        new FilmMedium(limits),
        new ArchiveMedium(limits));
  }

  /** The medium for a type, within the standard limits; empty where the type is withheld. */
  public static Optional<Medium> of(MediaType type) {
    return of(type, Limits.STANDARD);
  }

  /** The medium for a type; empty where the type is withheld. */
  public static Optional<Medium> of(MediaType type, Limits limits) {
    return standard(limits).stream().filter(medium -> medium.reads(type)).findFirst();
  }
}
