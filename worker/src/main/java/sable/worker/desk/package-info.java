// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What the entrances call: requests, items, findings, decisions, approval and release, as values.
 */
@NullMarked
package sable.worker.desk;

import org.jspecify.annotations.NullMarked;
