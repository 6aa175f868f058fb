// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where bytes are kept: content-addressed and encrypted by a key for each case, which is wrapped by
 * the master key. Whoever destroys the case key destroys the case.
 */
@NullMarked
package sable.worker.vault;

import org.jspecify.annotations.NullMarked;
