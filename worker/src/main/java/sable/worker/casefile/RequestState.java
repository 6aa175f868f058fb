// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.util.Locale;

/** How far a request is. */
public enum RequestState {
  /** Items come in and findings are decided. */
  OPEN,
  /** Handed over for approval. */
  SUBMITTED,
  /** Copies are being made. */
  APPROVED,
  /** Every copy is made or withheld. */
  READY,
  /** The package is laid out. */
  RELEASED;

  /** The code in the database and on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RequestState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
