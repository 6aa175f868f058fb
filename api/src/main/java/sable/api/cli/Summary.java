// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Reason;
import sable.worker.bundle.BundleItem;
import sable.worker.bundle.BundleResult;
import sable.worker.release.ReleaseItem;

/** What a bundle's search gave, told in a few lines; nothing that was found is printed itself. */
final class Summary {

  private Summary() {}

  static void print(BundleResult bundle, PrintWriter out) {
    Map<String, Long> byCategory =
        bundle.items().stream()
            .flatMap(i -> i.proposals().stream())
            .collect(
                Collectors.groupingBy(
                    p -> p.finding().category().code(), TreeMap::new, Collectors.counting()));
    out.println("found     " + (byCategory.isEmpty() ? "nothing" : told(byCategory)));
    List<BundleItem> withheld =
        bundle.items().stream().filter(i -> i.withheld().isPresent()).toList();
    withheld.forEach(
        i -> out.println("withheld  " + i.name() + "  " + i.withheld().orElseThrow().sentence()));
    notSearched(bundle).forEach(line -> out.println("NOT SEARCHED  " + line));
    out.flush();
  }

  /** What could not be released although it was read: its copy did not come off or pass. */
  static void heldAfterCopying(ReleaseItem item, PrintWriter out) {
    item.<Optional<Reason>>fold(
            released -> Optional.empty(),
            held -> held.report().isPresent() ? Optional.of(held.reason()) : Optional.empty(),
            opened -> Optional.empty())
        .ifPresent(r -> out.println("withheld  " + item.original().name() + "  " + r.sentence()));
  }

  /** The exit status of a search. */
  static int status(BundleResult bundle) {
    boolean nothing = bundle.items().stream().allMatch(i -> i.withheld().isPresent());
    if (nothing) {
      return ExitStatus.NOTHING_DONE;
    }
    return bundle.complete() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  private static String told(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  /** What was not, or not wholly, looked for; words that nobody could read are one line an item. */
  private static List<String> notSearched(BundleResult bundle) {
    TreeSet<String> lines = new TreeSet<>();
    for (BundleItem item : bundle.items()) {
      for (Searched searched : item.searched()) {
        if (searched.extent() != Searched.Extent.ALL) {
          lines.add(
              item.name()
                  + "  "
                  + searched.category().kind().name().toLowerCase(java.util.Locale.ROOT)
                  + ": "
                  + searched.note().orElse("in part"));
        }
      }
    }
    return List.copyOf(lines);
  }
}
