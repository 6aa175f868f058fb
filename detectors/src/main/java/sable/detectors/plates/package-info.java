// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Number plates in pictures. There is no network of the project's own yet: without one supplied by
 * the operator the finder says that plates were not searched.
 */
@NullMarked
package sable.detectors.plates;

import org.jspecify.annotations.NullMarked;
