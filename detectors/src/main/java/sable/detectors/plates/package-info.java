// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Number plates in pictures, found with a network that the operator supplies or with the project's
 * own, which lies in the jar and was trained on drawn plates alone ({@code detectors/training}).
 */
@NullMarked
package sable.detectors.plates;

import org.jspecify.annotations.NullMarked;
