// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.person.Person;
import sable.pipeline.policy.Policy;
import sable.worker.bundle.BundleItem;
import sable.worker.bundle.BundleResult;
import sable.worker.bundle.BundleSettings;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.FindingRow;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.PersonRow;
import sable.worker.casefile.RequestRow;
import sable.worker.engine.EngineSettings;
import sable.worker.release.ReleaseItem;
import sable.worker.release.Review;

/**
 * All of a request as it stood at one moment.
 *
 * @param items in the order of the bundle, with what was found in them
 */
record WholeRequest(RequestRow request, List<Found> items, List<Person> persons) {

  /** An item with what was found in it. */
  record Found(ItemRow item, List<FindingRow> findings) {

    List<ReleaseItem.Decided> decided() {
      return findings.stream()
          .map(f -> new ReleaseItem.Decided(f.proposal(), f.decided()))
          .toList();
    }
  }

  static WholeRequest of(CaseFile file) {
    return new WholeRequest(
        file.request(),
        file.items().stream().map(i -> new Found(i, file.found().of(i.id()))).toList(),
        file.people().all().stream().map(PersonRow::person).toList());
  }

  String policyVersion() {
    return Policy.of(request.regime(), request.subjects()).version();
  }

  /** How what leaves was decided; items that stay inside do not count. */
  Review review() {
    return Review.byPeople(
        items.stream()
            .filter(found -> found.item().withheld().isEmpty())
            .flatMap(found -> found.findings().stream())
            .flatMap(finding -> finding.manner().stream())
            .toList());
  }

  /** Where an item comes from. */
  ReleaseItem.Original original(ItemRow item) {
    return new ReleaseItem.Original(
        item.content().name(),
        item.content().source(),
        item.content().mediaType().orElse(MediaType.UNKNOWN),
        item.parent().flatMap(this::nameOf));
  }

  private Optional<String> nameOf(ItemId id) {
    return items.stream()
        .map(Found::item)
        .filter(i -> i.id().equals(id))
        .map(i -> i.content().name())
        .findFirst();
  }

  /** The same bundle as the command line would have it, for the findings file. */
  BundleResult result(String program, EngineSettings engine) {
    Map<ItemId, String> names = new HashMap<>();
    items.forEach(f -> names.put(f.item().id(), f.item().content().name()));
    List<BundleItem> all = new ArrayList<>();
    for (Found found : items) {
      ItemRow item = found.item();
      all.add(
          new BundleItem(
              item.content().name(),
              item.content().source(),
              item.content().mediaType().orElse(MediaType.UNKNOWN),
              item.bytes(),
              Optional.empty(),
              item.parent().map(names::get),
              item.container(),
              item.withheld(),
              item.content().searched(),
              found.findings().stream().map(FindingRow::proposal).toList(),
              List.of(),
              item.content().leftOut()));
    }
    return new BundleResult(
        program,
        new BundleSettings(request.regime(), request.subjects(), engine),
        policyVersion(),
        all,
        persons);
  }

  @Override
  public String toString() {
    return "WholeRequest[" + items.size() + " items]";
  }
}
