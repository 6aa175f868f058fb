// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.queue;

/** Kinds of tasks; their codes stand in the database. The more urgent has the higher number. */
public enum Kind {
  /** Open an item and look through it. */
  SEARCH_ITEM("search-item", 0),
  /** Write and check the copy of an item. */
  COPY_ITEM("copy-item", 20),
  /** Look through an item again for names that were found anywhere in the bundle. */
  MENTIONS_ITEM("mentions-item", 30),
  /** Join the names of a bundle to persons and suggest what to do with each finding. */
  JOIN_BUNDLE("join-bundle", 30);

  private final String code;
  private final int urgency;

  Kind(String code, int urgency) {
    this.code = code;
    this.urgency = urgency;
  }

  /** The code in the database and in logs. */
  public String code() {
    return code;
  }

  int urgency() {
    return urgency;
  }
}
