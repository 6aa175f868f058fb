// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.util.List;
import sable.pipeline.person.Person;

/**
 * A searched bundle. Its files are those of the run that made it, and go with it.
 *
 * @param program name and version
 * @param policyVersion of the table of grounds
 * @param items in the order of the bundle, children after their containers
 */
public record BundleResult(
    String program,
    BundleSettings settings,
    String policyVersion,
    List<BundleItem> items,
    List<Person> persons) {

  public BundleResult {
    items = List.copyOf(items);
    persons = List.copyOf(persons);
  }

  /** Whether every item was read and searched for all that was asked. */
  public boolean complete() {
    return items.stream().allMatch(i -> i.withheld().isEmpty() && !i.searchedInPart());
  }

  @Override
  public String toString() {
    return "BundleResult[" + items.size() + " items]";
  }
}
