// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.util.Locale;

/** How far an item is. */
public enum ItemState {
  /** Waits for its search. */
  QUEUED,
  /** Is being searched. */
  SEARCHING,
  /** Searched; the rest of the bundle may still bring names that stand in it. */
  SEARCHED,
  /** Is looked through again for names of the bundle. */
  MENTIONING,
  /** Everything that is found in it is known. */
  READ,
  /** Stays inside, with a reason. */
  WITHHELD,
  /** Its copy is asked for. */
  COPYING,
  /** Its copy is made and passed its check. */
  COPIED;

  /** The code in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ItemState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether machines still work on it. */
  public boolean busy() {
    return switch (this) {
      case QUEUED, SEARCHING, SEARCHED, MENTIONING, COPYING -> true;
      case READ, WITHHELD, COPIED -> false;
    };
  }

  /** Whether its search is over and what it gave can be looked at and decided. */
  public boolean searched() {
    return this != QUEUED && this != SEARCHING;
  }
}
