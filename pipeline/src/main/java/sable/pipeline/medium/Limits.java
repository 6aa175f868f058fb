// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.medium;

/**
 * How much an item may be: beyond it, the item is withheld as too large.
 *
 * @param pixels of one picture
 * @param pages of one document
 * @param textCharacters of all text layers of one item
 * @param entries files in one container
 * @param containerBytes unpacked bytes of one container
 * @param depth containers in containers
 * @param nameCharacters of a path inside a container
 */
public record Limits(
    long pixels,
    int pages,
    int textCharacters,
    int entries,
    long containerBytes,
    int depth,
    int nameCharacters) {

  /** The limits of a machine with 24 GiB and engines of 1.5 GB. */
  public static final Limits STANDARD =
      new Limits(100_000_000L, 5_000, 50_000_000, 10_000, 20L << 30, 8, 255);
}
