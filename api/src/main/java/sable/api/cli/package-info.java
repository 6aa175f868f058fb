// SPDX-License-Identifier: GPL-3.0-or-later
/** The command line: one class a command, which reads its options and tells what happened. */
@NullMarked
package sable.api.cli;

import org.jspecify.annotations.NullMarked;
