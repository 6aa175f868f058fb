// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.story;

/**
 * Something personal that stands in a file in so many words.
 *
 * @param category code as in the file shapes, such as {@code nhs-number}
 * @param owner full name of whose it is
 */
public record Fact(String text, String category, String owner) {}
