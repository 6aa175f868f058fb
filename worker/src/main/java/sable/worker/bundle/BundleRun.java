// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.Outcome;
import sable.pipeline.person.People;
import sable.pipeline.person.Person;
import sable.pipeline.policy.Policy;
import sable.pipeline.policy.Proposal;
import sable.pipeline.stage.Mentioned;
import sable.worker.engine.Engines;
import sable.worker.engine.Workplace;

/**
 * One bundle from files to proposals and copies, in this process and its engines alone. Owns the
 * files that are made on the way: they are removed when it is closed, and when the program is
 * interrupted. The engines belong to the caller.
 */
public final class BundleRun implements AutoCloseable {

  private final Engines engines;
  private final Lanes lanes;
  private final Workplace workplace;
  private final Thread hook;
  private final Progress progress;
  private final Set<Path> passedOver;
  private final String program;

  /**
   * A run.
   *
   * @param side jobs side by side, as many as there are engines
   * @param temporary where files are put on the way; copies and unpacked archives need room there
   * @param passedOver folders that are never part of a bundle, such as that of the output
   * @param program name and version
   */
  public BundleRun(
      Engines engines,
      int side,
      Path temporary,
      Set<Path> passedOver,
      Progress progress,
      String program) {
    this.engines = engines;
    this.lanes = new Lanes(side);
    this.workplace = Workplace.open(temporary);
    this.passedOver = Set.copyOf(passedOver);
    this.progress = new OneAtATime(progress);
    this.program = program;
    this.hook = new Thread(this::interrupted, "bundle-tidy");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Opens and searches a bundle.
   *
   * @throws BundleRefused where a path is not there
   */
  public BundleResult search(List<Path> paths, BundleSettings settings) throws BundleRefused {
    List<Found> found =
        new Expansion(engines, lanes, workplace.folder(), progress)
            .search(new Intake(passedOver).of(paths), settings.engine());
    List<List<Finding>> findings = found.stream().map(Found::findings).toList();
    List<Found> again = mentions(found, Mentioned.wanted(findings, settings.subjects()), settings);
    People people =
        Mentioned.people(again.stream().map(Found::findings).toList(), settings.subjects());
    Policy policy = settings.policy();
    List<BundleItem> items =
        again.stream().map(one -> one.item().proposed(propose(one, policy, people))).toList();
    return new BundleResult(program, settings, policy.version(), items, people.all());
  }

  /**
   * Opens a bundle that was searched before and takes what is to be hidden from its findings file,
   * as a person left it.
   *
   * @throws BundleRefused where a path is not there, or the plan is not about these files
   */
  public BundleResult planned(List<Path> paths, FindingsFile plan) throws BundleRefused {
    List<Found> found =
        new Expansion(engines, lanes, workplace.folder(), progress)
            .expand(new Intake(passedOver).of(paths), plan);
    return plan.onto(found.stream().map(Found::item).toList(), program);
  }

  private List<Found> mentions(List<Found> found, List<Person> wanted, BundleSettings settings) {
    List<Found> withTexts = found.stream().filter(one -> !one.item().texts().isEmpty()).toList();
    if (wanted.isEmpty() || withTexts.isEmpty()) {
      return found;
    }
    progress.expect(Progress.Step.NAMES, withTexts.size());
    return lanes.map(
        found, one -> one.item().texts().isEmpty() ? one : mentions(one, wanted, settings));
  }

  private Found mentions(Found one, List<Person> wanted, BundleSettings settings) {
    BundleItem item = one.item();
    progress.started(Progress.Step.NAMES, item.name());
    try (Scratch folder = new Scratch(workplace.folder())) {
      Outcome<List<Finding>> again =
          engines.mentions(
              new Engines.MentionsJob(
                  item.item(),
                  item.file().orElseThrow(),
                  folder.path(),
                  wanted,
                  settings.engine()));
      progress.finished(Progress.Step.NAMES, item.name(), again.reason());
      return again.fold(
          more -> new Found(item, Mentioned.merged(one.findings(), more)),
          reason -> new Found(item.withheldFor(reason), List.of()));
    }
  }

  private static List<Proposal> propose(Found one, Policy policy, People people) {
    return one.findings().stream().map(finding -> policy.propose(finding, people)).toList();
  }

  /**
   * Writes and checks a copy of every item that was read, hiding what {@code approval} says.
   *
   * @return one for each item of the bundle, in its order
   */
  public List<CopiedItem> copy(BundleResult bundle, Approval approval) {
    long copies = bundle.items().stream().filter(BundleItem::copied).count();
    progress.expect(Progress.Step.COPY, Math.toIntExact(copies));
    Copying copying = new Copying(engines, workplace.folder(), progress, approval);
    List<BundleItem> items = bundle.items();
    return lanes.map(
        IntStream.range(0, items.size()).boxed().toList(),
        index -> copying.copy(items.get(index), bundle.settings().engine()));
  }

  @Override
  public void close() {
    lanes.close();
    workplace.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is running: it is what closes this.
      return;
    }
  }

  private void interrupted() {
    engines.close();
    close();
  }
}
