// SPDX-License-Identifier: GPL-3.0-or-later
/** Who did and decided what, as an append-only chain of hashed lines that hold ids only. */
@NullMarked
package sable.worker.ledger;

import org.jspecify.annotations.NullMarked;
