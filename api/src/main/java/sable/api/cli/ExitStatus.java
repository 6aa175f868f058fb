// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

/** What a command's exit status says; scripts rely on it. */
final class ExitStatus {

  /** Done. */
  static final int DONE = 0;

  /** Done, but something was withheld or not searched; it is listed. */
  static final int INCOMPLETE = 1;

  /** The call is wrong. */
  static final int WRONG_CALL = 2;

  /** Nothing could be done. */
  static final int NOTHING_DONE = 3;

  /** A check failed: nothing was released. */
  static final int CHECK_FAILED = 4;

  private ExitStatus() {}
}
