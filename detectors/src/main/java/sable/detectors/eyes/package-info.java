// SPDX-License-Identifier: GPL-3.0-or-later
/** The standard list of what looks at pictures. */
@NullMarked
package sable.detectors.eyes;

import org.jspecify.annotations.NullMarked;
