// SPDX-License-Identifier: GPL-3.0-or-later
/** The standard recognisers of words in one list, and the terms that an officer asks to hide. */
@NullMarked
package sable.detectors.words;

import org.jspecify.annotations.NullMarked;
