// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.film;

import sable.gpu.film.FilmDrawing;
import sable.gpu.film.Orientation;

/**
 * Which film is wanted.
 *
 * @param frames how many, 25 a second unless the rate varies
 * @param codec of the picture
 * @param orientation how stored pictures are displayed; the film looks the same whatever it is
 * @param steadyRate whether frames are 1/25 s apart; else each has a time of its own
 */
public record FilmWish(
    int frames, FilmDrawing.Codec codec, Orientation orientation, boolean steadyRate) {

  /** Seven seconds of H.264, upright, 25 frames a second. */
  public static final FilmWish STANDARD =
      new FilmWish(175, FilmDrawing.Codec.H264, Orientation.UPRIGHT, true);

  /** The same, shorter or longer. */
  public FilmWish frames(int count) {
    return new FilmWish(count, codec, orientation, steadyRate);
  }

  /** The same by another codec. */
  public FilmWish codec(FilmDrawing.Codec other) {
    return new FilmWish(frames, other, orientation, steadyRate);
  }

  /** The same stored another way round. */
  public FilmWish stored(Orientation other) {
    return new FilmWish(frames, codec, other, steadyRate);
  }

  /** The same with frames at varying distances. */
  public FilmWish varyingRate() {
    return new FilmWish(frames, codec, orientation, false);
  }
}
