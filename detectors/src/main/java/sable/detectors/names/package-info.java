// SPDX-License-Identifier: GPL-3.0-or-later
/** Names of people: found by a trained model, by titles, labels and order, and found again. */
@NullMarked
package sable.detectors.names;

import org.jspecify.annotations.NullMarked;
