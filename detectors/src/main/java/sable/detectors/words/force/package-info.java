// SPDX-License-Identifier: GPL-3.0-or-later
/** References as single forces write them: told by configuration, not by code. */
@org.jspecify.annotations.NullMarked
package sable.detectors.words.force;
