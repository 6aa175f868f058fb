// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.Digest;
import sable.pipeline.person.Office;
import sable.pipeline.person.People;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.policy.Policy;
import sable.pipeline.policy.Proposal;
import sable.pipeline.stage.Mentioned;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.FindingRow;
import sable.worker.casefile.FindingTable;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.ItemState;
import sable.worker.casefile.PersonRow;
import sable.worker.casefile.RequestRow;
import sable.worker.queue.Asked;
import sable.worker.queue.Kind;
import sable.worker.queue.Work;
import sable.worker.release.Manner;

/**
 * Joins the names of a bundle to persons. First every text item is looked through again for the
 * names that were found anywhere; when that is done, persons and suggestions are filed for all
 * findings. Somebody who was a person before keeps the id.
 */
public final class JoinBundle implements Work {
  private static final Logger LOG = LoggerFactory.getLogger(JoinBundle.class);

  private final Workshop shop;

  /** The work. */
  public JoinBundle(Workshop shop) {
    this.shop = shop;
  }

  @Override
  public Kind kind() {
    return Kind.JOIN_BUNDLE;
  }

  @Override
  public boolean giveUp(Asked asked) {
    return false;
  }

  @Override
  public void run(Asked asked) {
    shop.files()
        .change(
            asked.request(),
            file -> {
              join(file);
              return null;
            });
  }

  private void join(CaseFile file) {
    if (Joining.searching(file.itemCounts())) {
      return;
    }
    Map<ItemRow, List<FindingRow>> bundle = new LinkedHashMap<>();
    for (ItemRow item : file.items()) {
      if (item.state() == ItemState.SEARCHED || item.state() == ItemState.READ) {
        bundle.put(item, file.found().of(item.id()));
      }
    }
    if (bundle.keySet().stream().noneMatch(i -> i.state() == ItemState.SEARCHED)) {
      return;
    }
    RequestRow request = file.request();
    List<String> wanted = new ArrayList<>(names(bundle, false));
    // A model may have overlooked the subjects everywhere.
    request.subjects().forEach(subject -> wanted.add(subject.name()));
    Known found = Known.of(wanted, request, file.people().all(), Map.of());
    if (!lookAgain(file, bundle.keySet(), found)) {
      propose(file, request, bundle);
    }
  }

  /** Asks for the look at every text item that was not yet looked through for these names. */
  private boolean lookAgain(CaseFile file, Set<ItemRow> items, Known known) {
    String names = digest(known.persons());
    List<ItemRow> due =
        known.persons().isEmpty()
            ? List.of()
            : items.stream()
                .filter(i -> !i.content().texts().isEmpty())
                .filter(i -> !i.content().mentioned().equals(Optional.of(names)))
                .toList();
    if (due.isEmpty()) {
      return false;
    }
    file.people().replace(known.persons(), known.highest());
    for (ItemRow item : due) {
      file.move(item, ItemState.MENTIONING);
      shop.queue()
          .put(
              file.handle(),
              Kind.MENTIONS_ITEM,
              new Asked(file.id(), item.id().value(), file.nextTask()),
              item.bytes());
    }
    return true;
  }

  private void propose(CaseFile file, RequestRow request, Map<ItemRow, List<FindingRow>> bundle) {
    List<Finding> all =
        bundle.values().stream().flatMap(List::stream).map(FindingRow::finding).toList();
    Known known =
        Known.of(names(bundle, true), request, file.people().all(), Mentioned.offices(all));
    file.people().replace(known.persons(), known.highest());
    Policy policy = shop.policy(request);
    bundle.forEach(
        (item, findings) -> {
          List<FindingRow> changed = new ArrayList<>();
          Map<Integer, FindingTable.Choice> open = new TreeMap<>();
          for (FindingRow row : findings) {
            FindingRow proposed =
                row.proposed(known.translate(policy.propose(row.finding(), known.people())));
            if (!proposed.equals(row)) {
              changed.add(proposed);
            }
            staleManner(row, proposed)
                .ifPresent(
                    manner ->
                        open.put(
                            row.number(), new FindingTable.Choice(Optional.empty(), "", manner)));
          }
          file.found().propose(item.id(), changed);
          if (!open.isEmpty()) {
            file.found().decide(item.id(), open, Workshop.SERVICE, shop.clock().instant());
          }
          if (item.state() == ItemState.SEARCHED) {
            file.move(item, ItemState.READ);
          } else if (!changed.isEmpty()) {
            file.touch(item.id());
          }
        });
    file.tell("request", Optional.empty());
    shop.ledger()
        .append(
            file.handle(),
            Workshop.SERVICE,
            "bundle-joined",
            file.id(),
            bundle.size() + " items, " + known.persons().size() + " persons");
    LOG.info("{}: joined {} items, {} persons", file.id(), bundle.size(), known.persons().size());
  }

  /**
   * How a decision was made that nobody made on what is suggested now: together with other
   * suggestions, or for another person. Such a finding waits for a decision again.
   */
  private static Optional<Manner> staleManner(FindingRow before, FindingRow now) {
    return before
        .manner()
        .filter(
            manner ->
                switch (manner) {
                  case SINGLE -> false;
                  case PERSON -> !before.person().equals(now.person());
                  case TOGETHER -> before.action() != now.action();
                });
  }

  private static List<String> names(Map<ItemRow, List<FindingRow>> bundle, boolean mentions) {
    return bundle.values().stream()
        .flatMap(List::stream)
        .filter(r -> r.finding().category() == Category.PERSON_NAME)
        .filter(r -> !r.finding().text().isEmpty())
        .filter(r -> mentions || r.origin() != FindingRow.Origin.MENTION)
        .map(r -> r.finding().text())
        .toList();
  }

  /** What was looked for, told apart without the names themselves. */
  static String digest(List<Person> persons) {
    String forms =
        persons.stream()
            .flatMap(p -> p.forms().stream())
            .sorted()
            .distinct()
            .collect(Collectors.joining("\0"));
    return Digest.of(forms.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  /**
   * The persons of a bundle under ids that last.
   *
   * @param people as they were joined, under ids of this join
   * @param lasting the lasting id of each
   * @param highest number of any lasting id
   */
  private record Known(
      People people, Map<PersonId, PersonId> lasting, List<Person> persons, int highest) {

    static Known of(
        List<String> names,
        RequestRow request,
        List<PersonRow> before,
        Map<String, Office> offices) {
      People people = People.of(names, request.subjects(), offices);
      Map<PersonId, PersonId> lasting = new HashMap<>();
      Set<PersonId> taken = new HashSet<>();
      int highest = request.persons();
      List<Person> persons = new ArrayList<>();
      for (Person person : people.all()) {
        Optional<PersonId> known =
            before.stream()
                .map(PersonRow::person)
                .filter(p -> !taken.contains(p.id()))
                .filter(p -> p.forms().stream().anyMatch(person.forms()::contains))
                .map(Person::id)
                .findFirst();
        PersonId id;
        if (known.isPresent()) {
          id = known.get();
        } else {
          highest++;
          id = new PersonId("p" + highest);
        }
        taken.add(id);
        lasting.put(person.id(), id);
        persons.add(
            new Person(id, person.name(), person.forms(), person.role(), person.mentions()));
      }
      return new Known(people, lasting, persons, highest);
    }

    Proposal translate(Proposal proposal) {
      return new Proposal(
          proposal.finding(),
          proposal.action(),
          proposal.ground(),
          proposal.whose(),
          proposal.person().map(lasting::get));
    }
  }
}
