// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.TextLayer;

/** What every medium must do, the bad days included; a medium's test extends this with a sample. */
public abstract class MediumContract {

  @TempDir Path folder;

  /** The medium. */
  protected abstract Medium medium();

  /** The media type of the sample. */
  protected abstract MediaType type();

  /** Writes a sound file. */
  protected abstract void writeSample(Path file) throws IOException;

  /** A word that the sample shows in a text layer, empty where the medium has no text. */
  protected abstract Optional<String> secret();

  @Test
  void reads_its_own_type_and_no_unknown_one() {
    assertThat(medium().reads(type())).isTrue();
    assertThat(medium().reads(MediaType.UNKNOWN)).isFalse();
    assertThat(medium().name()).isNotBlank();
  }

  @Test
  void the_original_is_never_changed() throws IOException {
    Source source = sample();
    Digest before = Digest.of(source.file());
    Plan plan = planFor(source);
    if (!medium().container()) {
      medium().write(source, plan, fresh("copy"));
    }
    assertThat(Digest.of(source.file())).isEqualTo(before);
  }

  @Test
  void the_same_source_and_plan_give_the_same_bytes() throws IOException {
    Assumptions.assumeFalse(medium().container());
    Source source = sample();
    Plan plan = planFor(source);
    Copy one = written(source, plan, "one");
    Copy two = written(source, plan, "two");
    assertThat(Digest.of(one.file())).isEqualTo(Digest.of(two.file()));
    assertThat(one.facts()).isEqualTo(two.facts());
  }

  @Test
  void a_copy_passes_its_check() throws IOException {
    Assumptions.assumeFalse(medium().container());
    Source source = sample();
    for (Plan plan : List.of(planFor(source), Plan.nothing())) {
      Copy copy = written(source, plan, plan.isEmpty() ? "whole" : "less");
      CheckReport report = medium().check(copy, plan, List.of());
      assertThat(report.failed()).isEmpty();
      assertThat(report.passed()).isTrue();
      assertThat(copy.extension()).matches("[a-z0-9]{1,8}");
    }
  }

  @Test
  void what_is_hidden_is_nowhere_in_the_copy() throws IOException {
    Assumptions.assumeTrue(secret().isPresent());
    Source source = sample();
    Plan plan = planFor(source);
    assertThat(plan.isEmpty()).isFalse();
    assertThat(medium().countOccurring(source.file(), List.copyOf(plan.gone()))).isPositive();
    Copy copy = written(source, plan, "copy");
    assertThat(medium().countOccurring(copy.file(), List.copyOf(plan.gone()))).isZero();
  }

  @Test
  void the_original_does_not_pass_for_a_copy() throws IOException {
    Assumptions.assumeTrue(secret().isPresent());
    Source source = sample();
    Plan plan = planFor(source);
    Copy copy = written(source, plan, "copy");
    Copy forged =
        new Copy(source.file(), copy.mediaType(), copy.extension(), copy.facts(), copy.leftOut());
    assertThat(medium().check(forged, plan, List.of()).passed()).isFalse();
  }

  @Test
  void an_empty_file_is_withheld() throws IOException {
    Path file = Files.createFile(folder.resolve("empty"));
    assertThat(open(source(file)).map(Reason::code)).contains(Reason.Code.EMPTY);
  }

  @Test
  void a_file_cut_short_ends_with_an_outcome() throws IOException {
    byte[] whole = Files.readAllBytes(sample().file());
    for (double share : new double[] {0.02, 0.3, 0.6, 0.95}) {
      Path file = folder.resolve("cut-" + share);
      Files.write(file, Arrays.copyOf(whole, Math.max(1, (int) (whole.length * share))));
      endsWithAnOutcome(file);
    }
  }

  @Test
  void damaged_bytes_end_with_an_outcome() throws IOException {
    byte[] whole = Files.readAllBytes(sample().file());
    Random seeded = new Random(11);
    for (int round = 0; round < 8; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 1 + damaged.length / 200; i++) {
        damaged[seeded.nextInt(damaged.length)] = (byte) seeded.nextInt(256);
      }
      Path file = folder.resolve("damaged-" + round);
      Files.write(file, damaged);
      endsWithAnOutcome(file);
    }
  }

  private void endsWithAnOutcome(Path file) throws IOException {
    Source source = source(file);
    Optional<Reason> withheld = open(source);
    if (withheld.isPresent()) {
      assertThat(withheld.get().sentence()).isNotBlank();
    } else if (!medium().container()) {
      medium()
          .write(source, Plan.nothing(), fresh("of-" + file.getFileName()))
          .map(copy -> medium().check(copy, Plan.nothing(), List.of()));
    }
  }

  private Optional<Reason> open(Source source) throws IOException {
    Outcome<Reading> opened = medium().open(source, fresh("scratch"));
    opened.value().ifPresent(Reading::close);
    return opened.reason();
  }

  private Source sample() throws IOException {
    Path file = folder.resolve("sample");
    writeSample(file);
    return source(file);
  }

  private Source source(Path file) throws IOException {
    Digest digest = Digest.of(file);
    return new Source(
        new Item(
            ItemId.of("sample", digest),
            "sample",
            type(),
            digest,
            Files.size(file),
            Optional.empty()),
        file);
  }

  /** Hides every occurrence of the secret as an officer's term. */
  private Plan planFor(Source source) throws IOException {
    Reading reading =
        medium().open(source, fresh("scratch")).value().orElseThrow(AssertionError::new);
    try (reading) {
      List<Hide> hides = new ArrayList<>();
      for (TextLayer layer : reading.texts()) {
        for (int[] hit : FoldedText.of(layer.text()).find(secret().orElse(""), false)) {
          hides.add(
              new Hide(
                  new FindingId("f" + (hides.size() + 1)),
                  Category.TERM,
                  layer.text().substring(hit[0], hit[1]),
                  layer.placesOf(hit[0], hit[1])));
        }
      }
      return new Plan(hides, Set.of());
    }
  }

  private Copy written(Source source, Plan plan, String name) throws IOException {
    Outcome<Copy> written = medium().write(source, plan, fresh(name));
    assertThat(written.reason()).isEmpty();
    return written.value().orElseThrow(AssertionError::new);
  }

  private Path fresh(String name) throws IOException {
    return Files.createTempDirectory(folder, name);
  }
}
