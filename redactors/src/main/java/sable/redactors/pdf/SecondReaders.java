// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sable.pipeline.medium.Limits;
import sable.redactors.reread.ExtractedText;

/** What other programs read out of a document: the words on its pages, and what they know of it. */
final class SecondReaders {

  /** What Tika tells of every document by itself: counts, versions, what the format allows. */
  private static final Set<String> OF_EVERY_DOCUMENT =
      Set.of("Content-Type", "Content-Length", "dc:format", "xmpTPg:NPages", "resourceName");

  private SecondReaders() {}

  /** The text of each page as OpenPDF reads it. */
  static List<String> openPdf(byte[] file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (com.lowagie.text.pdf.PdfReader reader = new com.lowagie.text.pdf.PdfReader(file)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int i = 1; i <= reader.getNumberOfPages(); i++) {
        texts.add(extractor.getTextFromPage(i));
      }
    } catch (RuntimeException e) {
      // The library throws what comes; a copy that it cannot read is not proven clean.
      throw new IOException(e);
    }
    return texts;
  }

  /** Text and metadata as Apache Tika reads them. */
  static List<String> tika(Path file, Limits limits) throws IOException {
    ExtractedText extracted =
        ExtractedText.of(file, limits.textCharacters())
            .orElseThrow(() -> new IOException("Tika does not read it"));
    List<String> texts = new ArrayList<>();
    texts.add(extracted.text());
    extracted
        .metadata()
        .forEach(
            (key, values) -> {
              if (!ofEveryDocument(key)) {
                texts.add(String.join("\n", values));
              }
            });
    return texts;
  }

  private static boolean ofEveryDocument(String key) {
    return OF_EVERY_DOCUMENT.contains(key)
        || key.startsWith("access_permission:")
        || (key.startsWith("pdf:") && !key.startsWith("pdf:docinfo"));
  }
}
