// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Which networks the finders know, where they lie, and whether they are what they are taken for. A
 * file with another digest than the catalogue's is refused, never used.
 */
@NullMarked
package sable.detectors.models;

import org.jspecify.annotations.NullMarked;
