// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The seam of the file formats: how a medium is opened, rebuilt without the hidden, and attacked.
 */
@NullMarked
package sable.pipeline.medium;

import org.jspecify.annotations.NullMarked;
