// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

/**
 * A film that is not taken on; the caller withholds it with the reason that {@link #code} names.
 */
public final class FilmRefused extends Exception {
  /** Why, in the few ways a caller has to tell apart. */
  public enum Code {
    /** Not a film in a container that is read here, or one that refers to other files. */
    NOT_A_FILM,
    /** A film whose index or every frame is unreadable. */
    DAMAGED,
    /** A codec or a picture geometry that is not read here. */
    UNSUPPORTED,
    /** Protected content. */
    ENCRYPTED,
    /** A container without a moving picture; sound alone, or a cover picture. */
    NO_VIDEO,
    /** More than the limits allow. */
    TOO_LARGE,
    /** The picture changes its size on the way. */
    SIZE_CHANGES
  }

  private static final long serialVersionUID = 1L;
  private final Code code;

  FilmRefused(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** The reason, stable for programs; the message is for people and names no content. */
  public Code code() {
    return code;
  }
}
