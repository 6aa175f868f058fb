// SPDX-License-Identifier: GPL-3.0-or-later
/** Recognisers of the references of police and courts in the United Kingdom. */
@NullMarked
package sable.detectors.words.police;

import org.jspecify.annotations.NullMarked;
