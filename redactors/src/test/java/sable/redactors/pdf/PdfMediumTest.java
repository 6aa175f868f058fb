// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import sable.pipeline.item.MediaType;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.MediumContract;

class PdfMediumTest extends MediumContract {

  @Override
  protected Medium medium() {
    return new PdfMedium(Limits.STANDARD);
  }

  @Override
  protected MediaType type() {
    return new MediaType("application/pdf");
  }

  @Override
  protected void writeSample(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Sheets.page(document, "The officer spoke to Rowena Castlemaine at the door.");
      Sheets.page(document, "Nothing was taken.");
      Sheets.save(document, file);
    }
  }

  @Override
  protected Optional<String> secret() {
    return Optional.of("Rowena Castlemaine");
  }
}
