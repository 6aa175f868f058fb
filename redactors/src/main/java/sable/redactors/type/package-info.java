// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What a file is, told from its bytes alone, and what an officer can do where Sable does not handle
 * it.
 */
@NullMarked
package sable.redactors.type;

import org.jspecify.annotations.NullMarked;
