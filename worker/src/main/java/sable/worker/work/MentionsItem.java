// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.work;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.person.People;
import sable.pipeline.person.Person;
import sable.pipeline.policy.Policy;
import sable.pipeline.stage.Mentioned;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.FindingRow;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.ItemState;
import sable.worker.casefile.PersonRow;
import sable.worker.casefile.RequestRow;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;
import sable.worker.queue.Asked;
import sable.worker.queue.Kind;
import sable.worker.queue.Work;

/** Looks through an item again for names that were found anywhere in the bundle. */
public final class MentionsItem implements Work {
  private static final Logger LOG = LoggerFactory.getLogger(MentionsItem.class);

  private final Workshop shop;
  private final Joining joining;
  private final Tries tries;
  private final Tries.Steps steps;

  /** The work. */
  public MentionsItem(Workshop shop) {
    this.shop = shop;
    this.joining = new Joining(shop);
    this.tries = new Tries(shop.files());
    this.steps =
        new Tries.Steps(s -> s.item().state() == ItemState.MENTIONING, s -> {}, joining::withhold);
  }

  @Override
  public Kind kind() {
    return Kind.MENTIONS_ITEM;
  }

  @Override
  public void run(Asked asked) {
    tries.run(asked, steps, item -> look(asked.request(), item));
  }

  @Override
  public boolean giveUp(Asked asked) {
    tries.giveUp(asked, steps);
    return true;
  }

  private void look(String request, ItemRow item) {
    List<Person> persons =
        shop.files()
            .read(request, file -> file.people().all().stream().map(PersonRow::person).toList());
    EngineSettings settings =
        shop.settingsFor(shop.files().read(request, file -> file.request().content().hide()));
    Outcome<List<Finding>> found =
        shop.folders()
            .in(
                request,
                item.content().source().orElseThrow(),
                laid ->
                    shop.trusted(
                        shop.engines()
                            .mentions(
                                new Engines.MentionsJob(
                                    item.item(), laid.source(), laid.out(), persons, settings))));
    shop.files()
        .change(
            request,
            file -> {
              file(file, item.id(), persons, found);
              return null;
            });
  }

  private void file(CaseFile file, ItemId id, List<Person> persons, Outcome<List<Finding>> found) {
    ItemRow item = file.item(id).orElseThrow();
    if (item.state() != ItemState.MENTIONING) {
      return;
    }
    Optional<Reason> withheld = found.reason();
    if (withheld.isPresent()) {
      joining.withhold(new Tries.Standing(file, item), withheld.get());
      return;
    }
    Mentioned.More more =
        Mentioned.more(
            file.found().of(id).stream().map(FindingRow::finding).toList(),
            found.value().orElse(List.of()));
    file.found().grow(id, more.grown());
    file.found().insert(id, proposed(file.request(), more.added()));
    file.update(
        item,
        ItemState.SEARCHED,
        item.container(),
        item.content().mentionedFor(JoinBundle.digest(persons)),
        item.copy());
    joining.askWhereSearched(file);
    LOG.info("{} {}: {} more mentions", file.id(), id, more.added().size());
  }

  private static List<FindingRow> proposed(RequestRow request, List<Finding> added) {
    Policy policy = Policy.of(request.regime(), request.subjects());
    People nobody = People.of(List.of(), request.subjects());
    return added.stream()
        .map(f -> FindingRow.of(policy.propose(f, nobody), FindingRow.Origin.MENTION))
        .toList();
  }
}
