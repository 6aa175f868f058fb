// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.medium;

import sable.pipeline.finding.Category;

/**
 * A part of an item that could not be looked at for a kind of finding.
 *
 * @param kind what was not looked for in it
 * @param note what part, and why, in plain words without content
 */
public record Blind(Category.Kind kind, String note) {}
