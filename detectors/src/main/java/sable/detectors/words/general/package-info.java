// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Recognisers of what is written alike in every country: addresses on the net, cards, dates of
 * birth.
 */
@NullMarked
package sable.detectors.words.general;

import org.jspecify.annotations.NullMarked;
