// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.item;

/**
 * Why an item is withheld.
 *
 * @param code for programs and statistics
 * @param sentence for the officer: what is the matter and what to do next, without personal data
 */
public record Reason(Code code, String sentence) {

  public Reason {
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("a reason is told in a sentence");
    }
  }

  /** The kinds of reasons; a sentence goes with each. */
  public enum Code {
    /** No bytes, or nothing in it. */
    EMPTY,
    /** A password or a key is needed. */
    ENCRYPTED,
    /** It cannot be read to its end. */
    DAMAGED,
    /** Larger than what can be dealt with in bounded time and memory, bombs included. */
    TOO_LARGE,
    /** Sable does not handle this kind of file. */
    UNSUPPORTED,
    /** Its name climbs out of its folder, is too long or stands twice. */
    UNSAFE_NAME,
    /** Containers in containers beyond the limit. */
    TOO_DEEP,
    /** A part of it was not understood, so a copy could carry something unseen. */
    NOT_UNDERSTOOD,
    /** Working on it ended the engine twice. */
    CRASHED,
    /** Working on it took longer than allowed, twice. */
    TIMED_OUT,
    /** The copy did not pass its check. */
    CHECK_FAILED,
    /** A person left it out. */
    LEFT_OUT
  }
}
