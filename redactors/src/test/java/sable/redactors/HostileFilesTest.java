// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.medium.Child;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.Reading;
import sable.pipeline.plan.Plan;
import sable.pipeline.stage.Redact;
import sable.redactors.type.Unsupported;

/**
 * Every hostile, broken and mislabelled file of the corpus goes all the way, and each ends in
 * words.
 */
class HostileFilesTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int DEPTH = 3;

  @TempDir Path work;

  @TestFactory
  Stream<DynamicTest> hostile_files_end_with_a_copy_or_a_reason() throws IOException {
    return endings(Corpus.files("corpora/dev/bad-input"));
  }

  @TestFactory
  Stream<DynamicTest> mail_and_chats_end_with_a_copy_or_a_reason() throws IOException {
    return endings(Corpus.files("corpora/dev/mail"));
  }

  @TestFactory
  Stream<DynamicTest> office_documents_end_with_a_copy_or_a_reason() throws IOException {
    return endings(Corpus.files("corpora/dev/office"));
  }

  private Stream<DynamicTest> endings(List<Path> files) {
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> end(file)));
  }

  private void end(Path file) throws IOException {
    Path own = Files.createTempDirectory(work, "item");
    List<String> endings = new ArrayList<>();
    Assertions.assertTimeoutPreemptively(
        LIMIT, () -> endings.addAll(endings(Corpus.source(file), own, 0)));
    assertThat(endings).isNotEmpty().allSatisfy(ending -> assertThat(ending).isNotBlank());
    remove(own);
    assertThat(own).doesNotExist();
  }

  /** How an item and what is in it end: a code or the word copy, with the type. */
  private static List<String> endings(Source source, Path own, int depth) throws IOException {
    String type = source.item().mediaType().value();
    Optional<Medium> medium = Media.of(source.item().mediaType(), Limits.STANDARD);
    if (medium.isEmpty()) {
      return List.of(told(Unsupported.reason(source.item().mediaType())) + " " + type);
    }
    Outcome<Reading> opened = medium.get().open(source, Files.createTempDirectory(own, "scratch"));
    if (opened.reason().isPresent()) {
      return List.of(told(opened.reason().get()) + " " + type);
    }
    try (Reading reading = opened.value().orElseThrow()) {
      if (medium.get().container()) {
        return inside(reading, own, depth);
      }
      return List.of(
          Redact.redact(
                      medium.get(),
                      source,
                      Plan.nothing(),
                      Files.createTempDirectory(own, "copy"),
                      List.of())
                  .fold(
                      checked -> checked.refused().map(HostileFilesTest::told).orElse("copy"),
                      HostileFilesTest::told)
              + " "
              + type);
    }
  }

  private static List<String> inside(Reading reading, Path own, int depth) throws IOException {
    List<String> all = new ArrayList<>();
    assertThat(reading.children()).isNotEmpty();
    TreeMap<String, Integer> count = new TreeMap<>();
    for (Child child : reading.children()) {
      Optional<Path> content = child.content().value();
      if (content.isEmpty()) {
        count.merge(told(child.content().reason().orElseThrow()), 1, Integer::sum);
      } else if (depth < DEPTH) {
        assertThat(content.get().normalize().startsWith(own)).isTrue();
        endings(Corpus.source(content.get()), own, depth + 1)
            .forEach(ending -> count.merge(ending, 1, Integer::sum));
      }
    }
    count.forEach((ending, times) -> all.add(times + " x " + ending));
    return all;
  }

  private static String told(Reason reason) {
    assertThat(reason.sentence()).isNotBlank().endsWith(".");
    return reason.code().name();
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path dir, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
