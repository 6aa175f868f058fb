// SPDX-License-Identifier: GPL-3.0-or-later
/** A desk in memory for tests of the entrances: quick, and with something of every kind of item. */
@NullMarked
package sable.api.memory;

import org.jspecify.annotations.NullMarked;
