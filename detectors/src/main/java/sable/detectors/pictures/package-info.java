// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How a picture of any size is handed to networks of one size, and what they answer put together.
 */
@NullMarked
package sable.detectors.pictures;

import org.jspecify.annotations.NullMarked;
