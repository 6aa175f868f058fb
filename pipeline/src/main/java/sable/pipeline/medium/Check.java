// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.medium;

/**
 * One thing that was checked in a copy.
 *
 * @param name such as {@code hidden words in decompressed streams}
 * @param by with what it was looked at
 * @param detail counts and places, never content
 */
public record Check(String name, String by, boolean passed, String detail) {}
