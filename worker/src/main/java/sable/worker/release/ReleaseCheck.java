// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sable.pipeline.item.Digest;
import sable.worker.engine.Engines;
import sable.worker.json.Json;

/**
 * Checks a release as an outsider would: the certificate, every file against it, files too many or
 * too few, words that must be nowhere, and, where {@code internal/} is at hand, the originals
 * against the commitments.
 */
public final class ReleaseCheck {

  private static final long LONGEST_CERTIFICATE = 64L << 20;

  private final Engines engines;
  private final Path temporary;

  /**
   * A check.
   *
   * @param temporary where an empty folder can be made for a while
   */
  public ReleaseCheck(Engines engines, Path temporary) {
    this.engines = engines;
    this.temporary = temporary;
  }

  /**
   * One thing that was checked.
   *
   * @param sentence for whoever checks; holds no word that was looked for
   */
  public record Line(boolean passed, String sentence) {}

  /**
   * What checking gave.
   *
   * @param certificate where it is whole
   */
  public record Result(List<Line> lines, Optional<Certificate> certificate) {

    public Result {
      lines = List.copyOf(lines);
    }

    /** Whether nothing was found wrong. */
    public boolean passed() {
      return !lines.isEmpty() && lines.stream().allMatch(Line::passed);
    }

    /** What was found wrong. */
    public List<String> problems() {
      return lines.stream().filter(line -> !line.passed()).map(Line::sentence).toList();
    }
  }

  /**
   * Checks a release.
   *
   * @param folder the output folder that holds {@code release/}, or the release itself
   * @param originals files or folders that the release is said to be made from
   * @param terms words that must be in no copy; the certificate and the schedule are written in
   *     words of their own, which may be among them, and are held to by their digests
   */
  public Result check(Path folder, List<Path> originals, List<String> terms) {
    Path inner = folder.resolve(ReleaseLayout.RELEASE);
    Path release = Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS) ? inner : folder;
    List<Line> lines = new ArrayList<>();
    Optional<Certificate> certificate = certificate(release, lines);
    certificate.ifPresent(whole -> files(release, whole, lines));
    if (!terms.isEmpty()) {
      terms(release, terms, lines);
    }
    Path internal = release.toAbsolutePath().resolveSibling(ReleaseLayout.INTERNAL);
    if (Files.isDirectory(internal, LinkOption.NOFOLLOW_LINKS)) {
      commitments(internal, certificate, originals, lines);
    } else if (!originals.isEmpty()) {
      lines.add(
          new Line(
              false,
              "The originals cannot be compared: the folder internal with their commitments is not"
                  + " beside the release."));
    }
    return new Result(lines, certificate);
  }

  private static Optional<Certificate> certificate(Path release, List<Line> lines) {
    Path file = release.resolve(Certificate.NAME);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) > LONGEST_CERTIFICATE) {
        lines.add(new Line(false, "There is no certificate.json in " + release + "."));
        return Optional.empty();
      }
      Certificate certificate = Certificate.read(Files.readAllBytes(file));
      lines.add(
          new Line(
              true,
              "The certificate is whole; it was signed with the key "
                  + certificate.fingerprint()
                  + "."));
      return Optional.of(certificate);
    } catch (Certificate.Broken e) {
      lines.add(new Line(false, "The certificate was changed: " + e.getMessage() + "."));
      return Optional.empty();
    } catch (IOException e) {
      lines.add(new Line(false, "The certificate cannot be read from the disk."));
      return Optional.empty();
    }
  }

  private static void files(Path release, Certificate certificate, List<Line> lines) {
    Map<String, Certificate.FileLine> known = new LinkedHashMap<>();
    certificate.statement().files().forEach(line -> known.put(line.name(), line));
    int before = lines.size();
    for (Path file : entries(release)) {
      String name = file.getFileName().toString();
      Certificate.FileLine line = known.remove(name);
      if (name.equals(Certificate.NAME)) {
        continue;
      }
      if (line == null) {
        lines.add(new Line(false, "The certificate does not know this file: " + name + "."));
      } else if (!isWhole(file, line)) {
        lines.add(new Line(false, "This file was changed: " + name + "."));
      }
    }
    known
        .keySet()
        .forEach(name -> lines.add(new Line(false, "This file is missing: " + name + ".")));
    if (lines.size() == before) {
      lines.add(
          new Line(
              true,
              certificate.statement().files().size() + " files are there, whole, and no other."));
    }
  }

  private static boolean isWhole(Path file, Certificate.FileLine line) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) == line.bytes()
          && Digest.of(file).equals(line.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  private void terms(Path release, List<String> terms, List<Line> lines) {
    List<Path> files =
        entries(release).stream()
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .filter(file -> !ReleaseLayout.OWN_PAPERS.contains(file.getFileName().toString()))
            .toList();
    List<Engines.Occurring> counts = new TermSearch(engines, temporary).in(files, terms);
    int before = lines.size();
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).getFileName().toString();
      Engines.Occurring count = counts.get(i);
      count
          .unread()
          .ifPresent(
              why -> lines.add(new Line(false, "Not looked into: " + name + " (" + why + ").")));
      if (count.words() > 0) {
        lines.add(
            new Line(
                false,
                "%d of the %d terms occur in %s.".formatted(count.words(), terms.size(), name)));
      }
    }
    if (lines.size() == before) {
      lines.add(
          new Line(
              true,
              ("None of the %d terms occurs in the text or the bytes of any of the %d copies; what is"
                      + " written in pictures and films is not read.")
                  .formatted(terms.size(), files.size())));
    }
  }

  private static void commitments(
      Path internal, Optional<Certificate> certificate, List<Path> originals, List<Line> lines) {
    Commitments commitments;
    try {
      commitments = Json.read(internal.resolve(Commitments.NAME), Commitments.class);
    } catch (IOException e) {
      lines.add(new Line(false, "The commitments to the originals cannot be read."));
      return;
    }
    boolean sealed =
        certificate.stream()
            .flatMap(whole -> whole.statement().files().stream())
            .filter(line -> line.commitment().isPresent())
            .allMatch(line -> commitments.of(number(line.name())).equals(line.commitment()));
    lines.add(
        sealed
            ? new Line(true, "The commitments to the originals are those of the certificate.")
            : new Line(
                false, "The commitments to the originals are not those of the certificate."));
    for (Path original : originals) {
      int before = lines.size();
      walk(original, file -> lines.add(line(file, commitments)));
      if (lines.size() == before) {
        lines.add(new Line(false, "There is no original in " + original + "."));
      }
    }
  }

  private static int number(String neutralName) {
    String digits = neutralName.replaceFirst("\\..*", "");
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private static Line line(Path original, Commitments commitments) {
    Digest digest;
    try {
      digest = Digest.of(original);
    } catch (IOException e) {
      return new Line(false, "This original cannot be read: " + original + ".");
    }
    TreeSet<Integer> numbers = new TreeSet<>();
    boolean known = false;
    for (Commitments.Line line : commitments.items()) {
      if (line.isOf(digest)) {
        known = true;
        line.number().ifPresent(numbers::add);
      }
    }
    return known
        ? new Line(
            true,
            "%s is an original of this release%s."
                .formatted(original, numbers.isEmpty() ? "" : ", number " + numbers))
        : new Line(false, "This is no original of this release: " + original + ".");
  }

  private static void walk(Path path, Consumer<Path> each) {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      each.accept(path);
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .forEach(each);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
