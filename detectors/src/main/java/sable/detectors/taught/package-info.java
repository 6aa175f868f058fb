// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Personal details that no rule foresaw: a small model, taught on made-up police texts whose
 * writers never saw the recognisers, marks what stands where such details stand.
 */
@NullMarked
package sable.detectors.taught;

import org.jspecify.annotations.NullMarked;
