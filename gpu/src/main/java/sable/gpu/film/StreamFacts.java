// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

/**
 * One stream of a container.
 *
 * @param index in the container
 * @param kind what it is
 * @param codec FFmpeg's short name, or {@code none}
 */
public record StreamFacts(int index, Kind kind, String codec) {
  /** What a stream holds. */
  public enum Kind {
    VIDEO,
    COVER_ART,
    AUDIO,
    SUBTITLE,
    DATA,
    ATTACHMENT,
    UNKNOWN
  }
}
