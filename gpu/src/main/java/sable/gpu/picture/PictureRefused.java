// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

/**
 * A picture that is not taken on; the caller withholds it with the reason that {@link #code} names.
 */
public final class PictureRefused extends Exception {
  /** Why, in the few ways a caller has to tell apart. */
  public enum Code {
    /** Neither a JPEG nor a PNG. */
    NOT_A_PICTURE,
    /** Cut short or broken inside. */
    DAMAGED,
    /** A JPEG or PNG of a kind that is not read here. */
    UNSUPPORTED,
    /** More pixels than the limit, by its header. */
    TOO_LARGE
  }

  private static final long serialVersionUID = 1L;
  private final Code code;

  PictureRefused(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** The reason, stable for programs; the message is for people and names no content. */
  public Code code() {
    return code;
  }
}
