// SPDX-License-Identifier: GPL-3.0-or-later
/** Recognisers of numbers and addresses that belong to life in the United Kingdom. */
@NullMarked
package sable.detectors.words.uk;

import org.jspecify.annotations.NullMarked;
