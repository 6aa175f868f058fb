// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item with its number in the release and the neutral name of its copy.
 *
 * @param number from 1, empty for a container
 * @param file neutral name, empty where nothing of it is released
 */
record Numbered(ReleaseItem item, Optional<Integer> number, Optional<String> file) {

  static List<Numbered> all(List<ReleaseItem> items) {
    List<Numbered> all = new ArrayList<>();
    int next = 1;
    for (ReleaseItem item : items) {
      boolean container = item.<Boolean>fold(released -> false, held -> false, opened -> true);
      if (container) {
        all.add(new Numbered(item, Optional.empty(), Optional.empty()));
        continue;
      }
      int number = next++;
      Optional<String> file =
          item.fold(
              released -> Optional.of("%04d.%s".formatted(number, released.copy().extension())),
              held -> Optional.empty(),
              opened -> Optional.empty());
      all.add(new Numbered(item, Optional.of(number), file));
    }
    return all;
  }
}
