// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

/** The program's own name and version. */
final class Program {

  static final String NAME_AND_VERSION = "sable 0.1.0";

  private Program() {}
}
