// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.FoldedText;

/** Attacks a copy: bytes, two libraries' text, structure, pages, marks, faces. */
final class PdfChecks {

  /** Keys that no copy has: each leads to something beside the pages. */
  private static final Pattern UNWANTED =
      Pattern.compile(
          "/(Annots|AcroForm|Names|Outlines|Metadata|EmbeddedFiles|EmbeddedFile|JavaScript|JS"
              + "|OpenAction|AA|OCProperties|OCG|OCMD|StructTreeRoot|StructParents|PieceInfo|XFA"
              + "|ObjStm|Encrypt|AF|Thumb|SpiderInfo|PageLabels|Threads|Prev|Info|ActualText|Alt"
              + "|LastModified|URI|Launch|Dests|MarkInfo|Lang|Collection|OutputIntents|OPI"
              + "|Alternates)(?![A-Za-z0-9])");

  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![A-Za-z])");
  private static final Pattern BETWEEN =
      Pattern.compile("endobj(.*?)(?=\\d+ \\d+ obj|xref)", Pattern.DOTALL);

  private final Limits limits;

  PdfChecks(Limits limits) {
    this.limits = limits;
  }

  CheckReport check(Copy copy, Plan plan, List<PictureDetector> eyes) {
    List<Check> checks = new ArrayList<>();
    Collection<Gone> gone = plan.gone();
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(copy.file());
    } catch (IOException e) {
      return new CheckReport(List.of(new Check("the copy can be read", "bytes", false, "")));
    }
    RawPdf raw = RawPdf.of(bytes);
    checks.add(
        words(
            "hidden words in unpacked streams and strings",
            "own scanner",
            RawWords.of(raw),
            RawWords.telling(gone)));
    checks.add(
        words("hidden words in the text", "OpenPDF", () -> SecondReaders.openPdf(bytes), gone));
    checks.add(
        words(
            "hidden words in text and metadata",
            "Tika",
            () -> SecondReaders.tika(copy.file(), limits),
            gone));
    checks.add(structure(raw, bytes));
    checks.add(pages(raw, copy));
    checks.addAll(new MarkChecks(limits).check(copy.file(), plan, eyes));
    return new CheckReport(checks);
  }

  int countOccurring(Path file, List<Gone> words) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Set<Gone> found =
          new HashSet<>(occurring(RawWords.of(RawPdf.of(bytes)), RawWords.telling(words)));
      found.addAll(occurring(SecondReaders.openPdf(bytes), words));
      found.addAll(occurring(SecondReaders.tika(file, limits), words));
      return found.size();
    } catch (IOException e) {
      // What cannot be read could hold any of them.
      return words.size();
    }
  }

  private interface Texts {
    List<String> read() throws IOException;
  }

  private static Check words(String name, String by, Texts texts, Collection<Gone> gone) {
    try {
      return words(name, by, texts.read(), gone);
    } catch (IOException e) {
      return new Check(name, by, false, "the copy could not be read");
    }
  }

  private static Check words(String name, String by, List<String> texts, Collection<Gone> gone) {
    Set<Gone> found = occurring(texts, gone);
    return new Check(
        name,
        by,
        found.isEmpty(),
        "%d of %d occur in %d texts".formatted(found.size(), gone.size(), texts.size()));
  }

  private static Set<Gone> occurring(List<String> texts, Collection<Gone> gone) {
    Set<Gone> found = new HashSet<>();
    if (!gone.isEmpty()) {
      for (String text : texts) {
        FoldedText folded = FoldedText.of(text);
        for (Gone words : gone) {
          if (!found.contains(words) && words.occursIn(text, folded)) {
            found.add(words);
          }
        }
      }
    }
    return found;
  }

  private static Check structure(RawPdf raw, byte[] bytes) {
    List<String> faults = new ArrayList<>();
    Matcher unwanted = UNWANTED.matcher(raw.objects());
    if (unwanted.find()) {
      faults.add("holds /" + unwanted.group(1));
    }
    if (RawPdf.count(bytes, "%PDF-") < 1 || bytes[0] != '%') {
      faults.add("does not begin as a document");
    }
    if (RawPdf.count(bytes, "startxref") != 1 || !raw.objects().stripTrailing().endsWith("%%EOF")) {
      faults.add("holds more than one version");
    }
    Matcher between = BETWEEN.matcher(raw.objects());
    while (between.find()) {
      if (!between.group(1).isBlank()) {
        faults.add("bytes between objects");
        break;
      }
    }
    return new Check(
        "nothing beside the pages", "own scanner", faults.isEmpty(), String.join(", ", faults));
  }

  private static Check pages(RawPdf raw, Copy copy) {
    long pages = PAGE.matcher(raw.objects()).results().count();
    String wanted = copy.facts().getOrDefault("pages", "none");
    return new Check(
        "pages",
        "own scanner",
        wanted.equals(String.valueOf(pages)),
        pages + " of " + wanted + " pages");
  }
}
