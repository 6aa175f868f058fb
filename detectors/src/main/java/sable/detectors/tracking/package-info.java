// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Sightings over time become tracks: joined both ways, gaps bridged, ends extended, boxes that
 * never shrink inside what was seen. Pure arithmetic: no picture and no native code.
 */
@NullMarked
package sable.detectors.tracking;

import org.jspecify.annotations.NullMarked;
