// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

/**
 * FFmpeg failed where the film is not to blame: no disc space, no memory, a library that lacks a
 * part.
 */
public final class FilmFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FilmFault(String message) {
    super(message);
  }
}
