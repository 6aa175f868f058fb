// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.FoldedText;

/**
 * Real and hostile documents, looked at with other eyes than our own where they are installed. The
 * generated ones always, all of them with {@code -Dsable.corpus=all}; the tables of outcomes lie in
 * {@code target}.
 */
@Tag("corpus")
class PdfCorpusTest {

  private static final Pattern ROW = Pattern.compile("([^,]+),(\"(?:[^\"]|\"\")*\"|[^,]*),.*");

  private final PdfMedium medium = new PdfMedium(Limits.STANDARD);

  @TempDir Path folder;

  private @org.jspecify.annotations.Nullable FoldedText empty;

  @Test
  void every_term_is_gone_from_every_copy() throws Exception {
    Path pdfs = corpus("pdfs");
    Map<String, Set<String>> terms = new TreeMap<>();
    rows(pdfs.resolve("terms.csv"), terms);
    rows(pdfs.resolve("hidden-terms.csv"), terms);
    List<String> table = new ArrayList<>();
    List<String> leaks = new ArrayList<>();
    List<String> withheld = new ArrayList<>();
    boolean all = System.getProperty("sable.corpus", "").equals("all");
    for (Path file : files(pdfs)) {
      String name = file.getFileName().toString();
      if (!all && !name.startsWith("gen-")) {
        continue;
      }
      long start = System.nanoTime();
      String outcome = redact(file, terms.getOrDefault(name, Set.of()), leaks);
      long ms = (System.nanoTime() - start) / 1_000_000;
      table.add("%-50s %6d ms  %s".formatted(name, ms, outcome));
      if (!outcome.startsWith("copy")) {
        withheld.add(name + ": " + outcome);
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "pdf-corpus.txt"), table);
    assertThat(leaks).isEmpty();
    assertThat(withheld.size()).isLessThanOrEqualTo(table.size() / 10);
  }

  @Test
  void bad_documents_end_with_a_reason_or_a_checked_copy() throws Exception {
    List<String> table = new ArrayList<>();
    for (Path file : files(corpus("bad-input"))) {
      long start = System.nanoTime();
      String outcome =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(40),
              () -> redact(file, Set.of("confidential"), new ArrayList<>()));
      long ms = (System.nanoTime() - start) / 1_000_000;
      table.add("%-50s %6d ms  %s".formatted(file.getFileName(), ms, outcome));
      assertThat(outcome).as(file.getFileName().toString()).doesNotContain("CHECK_FAILED");
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "pdf-bad-input.txt"), table);
  }

  private String redact(Path file, Set<String> terms, List<String> leaks) throws Exception {
    Source source = Hiding.source(file);
    Path scratch = Files.createTempDirectory(folder, "scratch");
    Outcome<Reading> opened = medium.open(source, scratch);
    if (opened.reason().isPresent()) {
      return told(opened.reason().orElseThrow());
    }
    Plan plan;
    int seen;
    try (Reading reading = opened.value().orElseThrow()) {
      plan = Hiding.plan(reading, terms);
      seen = plan.hides().size() - terms.size();
    }
    Path out = Files.createTempDirectory(folder, "copy");
    Outcome<Copy> written = medium.write(source, plan, out);
    if (written.reason().isPresent()) {
      return told(written.reason().orElseThrow());
    }
    Copy copy = written.value().orElseThrow();
    CheckReport report = medium.check(copy, plan, List.of());
    if (!report.passed()) {
      return "CHECK_FAILED " + report.failed();
    }
    for (String term : stillThere(copy.file(), terms)) {
      leaks.add(file.getFileName() + ": " + term);
    }
    return "copy, %d terms, %d places, %s pages, %d bytes"
        .formatted(terms.size(), seen, copy.facts().get("pages"), Files.size(copy.file()));
  }

  private static String told(Reason reason) {
    return reason.code() + " " + reason.sentence();
  }

  /** Whether a term is a word of the format, such as "page". */
  private boolean inEveryCopy(String term) throws Exception {
    if (empty == null) {
      Path file = folder.resolve("empty.pdf");
      try (PDDocument document = new PDDocument()) {
        Sheets.page(document, "a b");
        Sheets.save(document, file);
      }
      Plan plan;
      try (Reading reading = medium.open(Hiding.source(file), folder).value().orElseThrow()) {
        plan = Hiding.plan(reading, Set.of("b"));
      }
      Path out = Files.createTempDirectory(folder, "empty");
      Copy copy = medium.write(Hiding.source(file), plan, out).value().orElseThrow();
      byte[] qdf =
          said(List.of("qpdf", "--qdf", "--no-original-object-ids", copy.file().toString(), "-"));
      empty = FoldedText.of(new String(withoutPictures(qdf), StandardCharsets.ISO_8859_1));
    }
    return !empty.find(term, false).isEmpty();
  }

  private Set<String> stillThere(Path copy, Set<String> terms) throws Exception {
    Set<String> left = new LinkedHashSet<>();
    List<FoldedText> views = new ArrayList<>();
    for (List<String> command :
        List.of(
            List.of("pdftotext", copy.toString(), "-"),
            List.of("pdftotext", "-raw", copy.toString(), "-"),
            List.of("mutool", "draw", "-q", "-F", "text", copy.toString()),
            List.of(
                "exiftool",
                "-a",
                "-u",
                "-g1",
                "--System:all",
                "--ExifTool:all",
                "--File:all",
                copy.toString()),
            List.of("qpdf", "--qdf", "--no-original-object-ids", copy.toString(), "-"))) {
      byte[] said = said(command);
      if (command.get(0).equals("qpdf")) {
        said = withoutPictures(said);
        views.add(FoldedText.of(new String(said, StandardCharsets.ISO_8859_1)));
        views.add(FoldedText.of(new String(said, StandardCharsets.UTF_16BE)));
      }
      views.add(FoldedText.of(new String(said, StandardCharsets.UTF_8)));
    }
    for (String term : terms) {
      if (inEveryCopy(term)) {
        continue;
      }
      if (views.stream().anyMatch(v -> !v.find(term, false).isEmpty())) {
        left.add(term);
      }
    }
    return left;
  }

  /** Short terms stand in pixels and outlines by chance, numbers in the syntax of any copy. */
  private static byte[] withoutPictures(byte[] qdf) {
    String text = new String(qdf, StandardCharsets.ISO_8859_1);
    StringBuilder out = new StringBuilder();
    Matcher object =
        Pattern.compile(
                "(?s)(\\d+ 0 obj\\n<<(?:(?!endobj|\\bstream\\n).)*?>>\\n)stream\\n(.*?)\\nendstream")
            .matcher(text);
    while (object.find()) {
      String dictionary = object.group(1);
      boolean drop = dictionary.contains("/Subtype /Image") || dictionary.contains("/Length1");
      object.appendReplacement(out, Matcher.quoteReplacement(drop ? dictionary : object.group()));
    }
    object.appendTail(out);
    String left =
        out.toString()
            .replaceAll("(?m)^%%.*$", "")
            .replaceAll("(?<![A-Za-z0-9(.])[-+]?[0-9.]+(?![A-Za-z0-9)])", " ");
    return left.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] said(List<String> command) throws Exception {
    if (!installed(command.get(0))) {
      return new byte[0];
    }
    Path out = Files.createTempFile("said", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(out.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return Files.readAllBytes(out);
    } finally {
      Files.delete(out);
    }
  }

  private static boolean installed(String tool) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, tool)));
  }

  private static List<Path> files(Path dir) throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.filter(p -> p.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static Path corpus(String name) {
    Path dir = Path.of(System.getProperty("sable.shared", "")).resolve("corpora/dev").resolve(name);
    Assumptions.assumeTrue(Files.isDirectory(dir), "corpora/dev/" + name + " is missing");
    return dir;
  }

  private static void rows(Path csv, Map<String, Set<String>> terms) throws IOException {
    for (String line : Files.readAllLines(csv, StandardCharsets.UTF_8)) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && !row.group(1).equals("file")) {
        String term = row.group(2);
        if (term.startsWith("\"")) {
          term = term.substring(1, term.length() - 1).replace("\"\"", "\"");
        }
        terms.computeIfAbsent(row.group(1), f -> new LinkedHashSet<>()).add(term);
      }
    }
  }
}
