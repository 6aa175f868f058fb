// SPDX-License-Identifier: GPL-3.0-or-later
/** What tells who is meant, or what is delicate about somebody, without a name or number. */
@org.jspecify.annotations.NullMarked
package sable.detectors.words.context;
