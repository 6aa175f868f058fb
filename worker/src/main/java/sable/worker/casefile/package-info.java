// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What is known about requests, items, findings and persons, as rows. Whatever could be personal
 * data is sealed by the case's key.
 */
@NullMarked
package sable.worker.casefile;

import org.jspecify.annotations.NullMarked;
