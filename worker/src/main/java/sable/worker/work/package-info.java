// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What workers do: search items, join the bundle, look for names again, write copies. Each task may
 * run twice and leaves the same.
 */
@NullMarked
package sable.worker.work;

import org.jspecify.annotations.NullMarked;
