// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

/**
 * How much film is taken on, checked before memory is spent on it.
 *
 * @param maxPixels of one frame as coded
 * @param maxStreams in the container
 * @param maxFrames shown; reading stops with {@link FilmRefused.Code#TOO_LARGE} after that
 * @param decoderThreads used by the decoder, at least one. With more than one, FFmpeg fills the
 *     holes of damaged film differently from run to run (measured on H.264), so one is the
 *     standard: encoding runs beside it anyway
 */
public record FilmLimits(long maxPixels, int maxStreams, long maxFrames, int decoderThreads) {
  /** 8K frames, 64 streams, a day at 50 frames a second, one decoder thread. */
  public static final FilmLimits STANDARD = new FilmLimits(8192L * 8192L, 64, 24L * 3600 * 50, 1);

  /** Refuses limits that let nothing through. */
  public FilmLimits {
    if (maxPixels < 1 || maxStreams < 1 || maxFrames < 1 || decoderThreads < 1) {
      throw new IllegalArgumentException("limits are at least one");
    }
  }
}
