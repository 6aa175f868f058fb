// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Digest;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.person.Role;
import sable.pipeline.place.Span;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.Proposal;
import sable.pipeline.policy.Regime;
import sable.worker.engine.Engines;

/** A small release for tests: a text that is released, one that is withheld, in a container. */
final class Releases {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00.5Z"), ZoneOffset.UTC);
  static final ReleaseFacts FACTS =
      new ReleaseFacts("sable 0.1.0", Regime.FOI, "2026-02-05", Review.NOBODY);
  static final byte[] ORIGINAL =
      "Statement of Priya Raghunathan".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final Path folder;

  Releases(Path folder) {
    this.folder = folder;
  }

  Path out() {
    return folder.resolve("out");
  }

  Outcome<Certificate> lay(ReleaseLayout.Gate gate) throws IOException {
    Path findings = Files.writeString(folder.resolve("findings.json"), "{}");
    return new ReleaseLayout(Signer.fresh(), CLOCK, new SecureRandom())
        .lay(FACTS, items(), findings, out(), gate);
  }

  List<ReleaseItem> items() throws IOException {
    return List.of(
        new ReleaseItem.Opened(original("bundle.zip", new byte[] {1})),
        new ReleaseItem.Released(
            original("bundle.zip/=Raghunathan, P.txt", ORIGINAL),
            List.of(
                Searched.all(Category.PERSON_NAME, "corenlp-4.5.10/3class"),
                Searched.none(Category.FACE, "no model")),
            List.of(decided("f1", Verdict.HIDE), decided("f2", Verdict.KEEP)),
            copy(report(true)).value().orElseThrow()),
        new ReleaseItem.Held(
            original("bundle.zip/secret.pdf", new byte[] {2}),
            new Reason(Reason.Code.ENCRYPTED, "A password is needed."),
            List.of(),
            Optional.empty()));
  }

  Outcome<CheckedCopy> copy(CheckReport report) throws IOException {
    Path at = Files.createDirectories(folder.resolve("copy"));
    Files.writeString(at.resolve("copy.txt"), "Statement of ██████\n");
    return CheckedCopy.of(
        new Engines.Copied(
            Optional.empty(),
            Optional.of(
                new Engines.CopyFile(
                    "copy.txt", new MediaType("text/plain"), "txt", Map.of(), List.of("sound"))),
            Optional.of(report)),
        at);
  }

  static CheckReport report(boolean passed) {
    return new CheckReport(List.of(new Check("hidden words", "second reader", passed, "0 of 1")));
  }

  private static ReleaseItem.Original original(String name, byte[] bytes) {
    return new ReleaseItem.Original(
        name, Optional.of(Digest.of(bytes)), new MediaType("text/plain"), Optional.empty());
  }

  private static ReleaseItem.Decided decided(String id, Verdict verdict) {
    Finding finding =
        new Finding(
            new FindingId(id),
            Category.PERSON_NAME,
            0.9,
            "Priya Raghunathan",
            Evidence.of("corenlp-4.5.10/3class"),
            List.of(new Span("body", 13, 30)));
    return new ReleaseItem.Decided(
        new Proposal(finding, Action.PROPOSE, "foi-s40-2", Role.THIRD_PARTY, Optional.empty()),
        Optional.of(new Decision(verdict, "officer-1", CLOCK.instant(), "=why")));
  }

  /** Engines for a check that looks for no words. */
  static Engines noEngines() {
    return new Engines() {
      @Override
      public Opened search(SearchJob job) {
        throw new IllegalStateException("nothing is searched here");
      }

      @Override
      public Outcome<List<Finding>> mentions(MentionsJob job) {
        throw new IllegalStateException("nothing is searched here");
      }

      @Override
      public Copied copy(CopyJob job) {
        throw new IllegalStateException("nothing is copied here");
      }

      @Override
      public List<Occurring> occurring(OccurringJob job) {
        return job.files().stream().map(file -> count(file, job.words())).toList();
      }

      private Occurring count(Path file, List<String> words) {
        try {
          String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
          return new Occurring(
              (int) words.stream().filter(text::contains).count(), Optional.empty());
        } catch (IOException e) {
          return new Occurring(0, Optional.of("cannot be read"));
        }
      }

      @Override
      public void close() {}
    };
  }
}
