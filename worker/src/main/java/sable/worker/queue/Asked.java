// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.queue;

/**
 * A task that was asked for.
 *
 * @param item the item it is about, empty for a whole request
 * @param number makes it another task than an earlier one about the same
 */
public record Asked(String request, String item, long number) {

  String instance() {
    return request + "/" + item + "/" + number;
  }

  static Asked parse(String instance) {
    String[] parts = instance.split("/", -1);
    return new Asked(parts[0], parts[1], Long.parseLong(parts[2]));
  }
}
