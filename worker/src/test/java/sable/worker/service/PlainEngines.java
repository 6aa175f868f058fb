// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Limits;
import sable.pipeline.person.Person;
import sable.pipeline.place.Span;
import sable.pipeline.place.TimeBase;
import sable.worker.engine.Engines;

/**
 * Engines for tests, in this JVM. A text names persons as {@code <Jane Roe>}, with a title as
 * {@code <Insp:Jane Roe>}, and numbers as digits; lines {@code child NAME: TEXT} make it a
 * container; {@code broken} makes it damaged; {@code wait} makes its search wait for {@link #goOn};
 * {@code spoiled} makes its copy fail the check; {@code climb} names a result outside its folder;
 * {@code page}, {@code photo} and {@code film} make it a PDF, a JPEG and a film whose pictures are
 * its stream 1, all 200 wide and 100 high; a child {@code huge} has more bytes than may come out of
 * a file.
 */
final class PlainEngines implements Engines {
  private static final Pattern NAME = Pattern.compile("<(?:([^>:]+):)?([^>]+)>");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{5,}");
  private static final Pattern CHILD = Pattern.compile("(?m)^child ([^:]+): (.*)$");

  final CountDownLatch waiting = new CountDownLatch(1);
  final CountDownLatch goOn = new CountDownLatch(1);
  final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();

  @Override
  public Opened search(SearchJob job) {
    String text = read(job.source());
    calls.add("search " + job.name());
    if (text.contains("wait")) {
      await();
    }
    List<ChildFile> children = children(text, job.folder());
    if (!children.isEmpty()) {
      return opened("application/zip", Optional.empty(), true, List.of(), List.of(), children);
    }
    if (text.contains("broken")) {
      return opened(
          "application/octet-stream",
          Optional.of(new Reason(Reason.Code.DAMAGED, "It is broken.")),
          false,
          List.of(),
          List.of(),
          List.of());
    }
    if (text.matches("page|photo|film")) {
      return pictured(text, job.folder());
    }
    write(job.folder().resolve("body.txt"), text);
    return opened(
        "text/plain",
        Optional.empty(),
        false,
        findings(text),
        List.of(new TextFile("body", text.contains("climb") ? "../../../master.key" : "body.txt")),
        List.of());
  }

  private static Opened pictured(String kind, Path folder) {
    write(folder.resolve("preview.jpg"), "a picture");
    boolean film = kind.equals("film");
    Map<String, String> types =
        Map.of("page", "application/pdf", "photo", "image/jpeg", "film", "video/mp4");
    return new Opened(
        new MediaType(types.getOrDefault(kind, "")),
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Preview(
                "preview.jpg",
                0,
                film ? Optional.of(1) : Optional.empty(),
                film ? Optional.of(0L) : Optional.empty(),
                film ? Optional.of(new TimeBase(1, 1000)) : Optional.empty(),
                200,
                100,
                200,
                100)),
        List.of(),
        List.of());
  }

  private static Opened opened(
      String type,
      Optional<Reason> withheld,
      boolean container,
      List<Finding> findings,
      List<TextFile> texts,
      List<ChildFile> children) {
    return new Opened(
        new MediaType(type),
        withheld,
        container,
        findings,
        List.of(Searched.all(Category.PERSON_NAME, "plain/1")),
        texts,
        List.of(),
        children,
        List.of());
  }

  private static List<ChildFile> children(String text, Path folder) {
    List<ChildFile> children = new ArrayList<>();
    Matcher child = CHILD.matcher(text);
    while (child.find()) {
      String file = "child-" + children.size();
      write(folder.resolve(file), child.group(2));
      if (child.group(2).equals("huge")) {
        lengthen(folder.resolve(file));
      }
      children.add(new ChildFile(child.group(1), Optional.of(file), Optional.empty()));
    }
    return children;
  }

  private static List<Finding> findings(String text) {
    List<Finding> findings = new ArrayList<>();
    for (Matcher name = NAME.matcher(text); name.find(); ) {
      Evidence evidence =
          name.group(1) == null
              ? Evidence.of("plain")
              : new Evidence("name-after-title", Optional.empty(), List.of(name.group(1)));
      findings.add(finding(Category.PERSON_NAME, name.group(2), name.start(2), evidence));
    }
    for (Matcher number = NUMBER.matcher(text); number.find(); ) {
      findings.add(finding(Category.PHONE, number.group(), number.start()));
    }
    return findings;
  }

  private static Finding finding(Category category, String text, int start) {
    return finding(category, text, start, Evidence.of("plain"));
  }

  private static Finding finding(Category category, String text, int start, Evidence evidence) {
    return new Finding(
        new FindingId("f0"),
        category,
        0.9,
        text,
        evidence,
        List.of(new Span("body", start, start + text.length())));
  }

  @Override
  public Outcome<List<Finding>> mentions(MentionsJob job) {
    calls.add("mentions " + job.item().name());
    String text = read(job.source());
    List<Finding> found = new ArrayList<>();
    for (Person person : job.persons()) {
      for (String form : person.forms()) {
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
          found.add(finding(Category.PERSON_NAME, form, at));
        }
      }
    }
    return Outcome.done(found);
  }

  @Override
  public Copied copy(CopyJob job) {
    calls.add("copy " + job.item().name());
    StringBuilder text = new StringBuilder(read(job.source()));
    boolean passed = text.indexOf("spoiled") < 0;
    for (Span span : job.plan().spans("body")) {
      text.replace(span.start(), span.end(), "#".repeat(span.end() - span.start()));
    }
    write(job.folder().resolve("copy.txt"), text.toString());
    CheckReport report =
        new CheckReport(List.of(new Check("hidden words", "plain", passed, "none")));
    if (!passed) {
      return new Copied(
          Optional.of(new Reason(Reason.Code.CHECK_FAILED, "It did not pass.")),
          Optional.empty(),
          Optional.of(report));
    }
    return new Copied(
        Optional.empty(),
        Optional.of(
            new CopyFile("copy.txt", new MediaType("text/plain"), "txt", Map.of(), List.of())),
        Optional.of(report));
  }

  @Override
  public List<Occurring> occurring(OccurringJob job) {
    return job.files().stream().map(file -> occurring(read(file), job.words())).toList();
  }

  private static Occurring occurring(String text, List<String> words) {
    return new Occurring((int) words.stream().filter(text::contains).count(), Optional.empty());
  }

  @Override
  public void close() {
    goOn.countDown();
  }

  private void await() {
    waiting.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Beyond what may come out of a file; the disk holds none of it. */
  private static void lengthen(Path file) {
    try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
      hole.setLength(Limits.STANDARD.containerBytes() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
