// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sable.pipeline.item.Digest;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.worker.engine.Folders;
import sable.worker.json.Json;

/**
 * Lays out a release: {@code release/} for the requester and {@code internal/} for the file. Both
 * are made under another name and moved into place at the end, {@code release/} last, so that there
 * is never half a release. Only checked copies can get in, by type.
 */
public final class ReleaseLayout {

  /** The folder for the requester. */
  public static final String RELEASE = "release";

  /** The folder that stays inside. */
  public static final String INTERNAL = "internal";

  static final String SCHEDULE_CSV = "schedule.csv";
  static final String SCHEDULE_PDF = "schedule.pdf";

  /** What a release holds beside the copies. */
  static final Set<String> OWN_PAPERS = Set.of(Certificate.NAME, SCHEDULE_CSV, SCHEDULE_PDF);

  private final Signer signer;
  private final Clock clock;
  private final SecureRandom random;

  /** A layout; the clock gives the time in the certificate, the generator the salts. */
  public ReleaseLayout(Signer signer, Clock clock, SecureRandom random) {
    this.signer = signer;
    this.clock = clock;
    this.random = random;
  }

  /** A last look at what was laid out, before it stands in its place. */
  @FunctionalInterface
  public interface Gate {

    /** What is wrong with the release in a folder, as sentences; nothing where it may leave. */
    List<String> problems(Path folder);

    /** No further look. */
    static Gate open() {
      return folder -> List.of();
    }
  }

  /**
   * Lays out a release in a folder; one that is there already is replaced as a whole.
   *
   * @param items in the order of the bundle
   * @param findings the findings file with what was proposed; it is copied into {@code internal/}
   * @param gate looks at the release before it stands in its place
   * @return the certificate, or withheld where the gate found something
   */
  public Outcome<Certificate> lay(
      ReleaseFacts facts, List<ReleaseItem> items, Path findings, Path folder, Gate gate) {
    try {
      Folders.make(folder);
      Path laying = Files.createTempDirectory(folder, ".laying-");
      try {
        return lay(facts, Numbered.all(items), findings, folder, laying, gate);
      } finally {
        Folders.remove(laying);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome<Certificate> lay(
      ReleaseFacts facts, List<Numbered> items, Path findings, Path folder, Path laying, Gate gate)
      throws IOException {
    Commitments commitments = Commitments.to(items, random);
    Schedule schedule = Schedule.of(facts, items);
    Path internal = Folders.make(laying.resolve(INTERNAL));
    internal(items, commitments, findings, internal);
    Path release = Folders.make(laying.resolve(RELEASE));
    Certificate certificate = release(facts, items, commitments, schedule, release);
    List<String> problems = gate.problems(laying);
    if (!problems.isEmpty()) {
      return Outcome.withheld(Reason.Code.CHECK_FAILED, String.join(" ", problems));
    }
    place(laying, folder);
    return Outcome.done(certificate);
  }

  private Certificate release(
      ReleaseFacts facts,
      List<Numbered> items,
      Commitments commitments,
      Schedule schedule,
      Path release)
      throws IOException {
    List<Certificate.FileLine> files = new ArrayList<>();
    for (Numbered item : items) {
      Optional<CheckedCopy> copy =
          item.item()
              .fold(
                  released -> Optional.of(released.copy()),
                  held -> Optional.empty(),
                  opened -> Optional.empty());
      if (copy.isPresent()) {
        files.add(copied(item, copy.get(), commitments, release));
      }
    }
    write(release.resolve(SCHEDULE_CSV), schedule.csv());
    new SchedulePdf().write(schedule, release.resolve(SCHEDULE_PDF));
    files.add(line(release.resolve(SCHEDULE_CSV), "text/csv", List.of(), Optional.empty()));
    files.add(line(release.resolve(SCHEDULE_PDF), "application/pdf", List.of(), Optional.empty()));
    Certificate certificate =
        Certificate.sign(
            new Certificate.Statement(
                Certificate.FORMAT,
                facts.program(),
                facts.regime(),
                facts.policyVersion(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                facts.review().complete(),
                facts.review().by().code(),
                facts.review().together(),
                schedule.withheld(),
                files,
                schedule.looked()),
            signer);
    Files.write(release.resolve(Certificate.NAME), certificate.bytes());
    sync(release);
    return certificate;
  }

  private static Certificate.FileLine copied(
      Numbered item, CheckedCopy copy, Commitments commitments, Path release) throws IOException {
    Path file = release.resolve(item.file().orElseThrow());
    Files.copy(copy.file(), file);
    Certificate.FileLine line =
        line(
            file,
            copy.mediaType().value(),
            copy.report().checks().stream().map(Check::name).toList(),
            item.number().flatMap(commitments::of));
    if (!line.sha256().equals(copy.digest())) {
      throw new IllegalStateException("a copy has changed since it was checked");
    }
    return line;
  }

  private static Certificate.FileLine line(
      Path file, String type, List<String> checks, Optional<String> commitment) throws IOException {
    return new Certificate.FileLine(
        file.getFileName().toString(),
        Files.size(file),
        Digest.of(file),
        new MediaType(type),
        checks,
        commitment);
  }

  private static void internal(
      List<Numbered> items, Commitments commitments, Path findings, Path internal)
      throws IOException {
    Files.copy(findings, internal.resolve("findings.json"));
    write(internal.resolve("schedule-full.csv"), InternalSchedule.full(items));
    write(internal.resolve("names.csv"), InternalSchedule.names(items));
    Json.writePretty(internal.resolve(Commitments.NAME), commitments);
    Path checks = Folders.make(internal.resolve("checks"));
    for (Numbered item : items) {
      Optional<CheckReport> report =
          item.item()
              .fold(
                  released -> Optional.of(released.copy().report()),
                  ReleaseItem.Held::report,
                  opened -> Optional.empty());
      if (report.isPresent()) {
        Json.writePretty(
            checks.resolve("%04d.json".formatted(item.number().orElseThrow())), report.get());
      }
    }
    sync(internal);
    sync(checks);
  }

  /** Moves both folders into place: what was there goes first, the new release comes last. */
  private static void place(Path laying, Path folder) throws IOException {
    for (String name : List.of(RELEASE, INTERNAL)) {
      Path old = folder.resolve(name);
      if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(old, laying.resolve("old-" + name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    for (String name : List.of(INTERNAL, RELEASE)) {
      Files.move(laying.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void write(Path file, String text) throws IOException {
    // Half of a surrogate pair, which a hostile name may hold, becomes a question mark.
    Files.write(file, text.getBytes(UTF_8));
  }

  private static void sync(Path folder) throws IOException {
    try (var entries = Files.newDirectoryStream(folder)) {
      for (Path file : entries) {
        if (Files.isRegularFile(file)) {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
        }
      }
    }
  }
}
