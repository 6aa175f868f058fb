// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What recognisers share: a text made ready once, shapes looked for at likely places, words near a
 * match, check digits, many phrases at once.
 */
@NullMarked
package sable.detectors.words.shape;

import org.jspecify.annotations.NullMarked;
