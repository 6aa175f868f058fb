// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

/**
 * What a film to be written looks like.
 *
 * @param widthPx displayed; an odd width is written one column wider, the last column repeated
 * @param heightPx displayed; likewise
 * @param sarNum shape of a pixel; 0 where nothing is said
 * @param sarDen see {@code sarNum}
 * @param timeBase of every pts handed in; the film is written with ticks of {@code 1 /
 *     timeBase.den()}
 * @param frameRateNum a hint for the encoder alone; 0 where unknown
 * @param frameRateDen see {@code frameRateNum}
 * @param interlaced rows belong to two moments
 * @param colours tags to write
 */
public record FilmShape(
    int widthPx,
    int heightPx,
    int sarNum,
    int sarDen,
    TimeBase timeBase,
    int frameRateNum,
    int frameRateDen,
    boolean interlaced,
    ColourTags colours) {
  /** The shape of a copy of this film. Turned interlaced film is written as whole frames. */
  public static FilmShape of(FilmFacts facts) {
    return new FilmShape(
        facts.widthPx(),
        facts.heightPx(),
        facts.sarNum(),
        facts.sarDen(),
        facts.timeBase(),
        facts.frameRateNum(),
        facts.frameRateDen(),
        facts.interlaced() && !facts.orientation().transposes(),
        facts.colours());
  }

  /** Square pixels, progressive, nothing said of colours. */
  public static FilmShape plain(int widthPx, int heightPx, TimeBase timeBase) {
    return new FilmShape(widthPx, heightPx, 0, 1, timeBase, 0, 1, false, ColourTags.UNSPECIFIED);
  }

  /** Ticks of the written film: each of the source's is {@code timeBase.num()} of these. */
  TimeBase written() {
    return new TimeBase(1, timeBase.den());
  }
}
