// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Pictures and films as they are searched: frames, sightings, tracks, and the seams of the finders.
 */
@NullMarked
package sable.pipeline.picture;

import org.jspecify.annotations.NullMarked;
