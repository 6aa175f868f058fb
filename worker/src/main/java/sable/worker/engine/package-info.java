// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Engines: child processes that open, search, copy and check one item at a time, and know no
 * database, key or network.
 */
@NullMarked
package sable.worker.engine;

import org.jspecify.annotations.NullMarked;
