// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.nio.file.Path;
import java.util.List;
import sable.gpu.picture.Rect;

/** Copies a film with masks burned in, in one pass from decoder to encoder. */
public final class FilmMasker {
  /** What to hide in each frame. */
  @FunctionalInterface
  public interface MasksAt {
    /**
     * Rectangles in displayed pixels of the frame at {@code pts}, which is the {@code frameIndex}th
     * from 0.
     */
    List<Rect> masksAt(long pts, long frameIndex);
  }

  /**
   * A copy that was made.
   *
   * @param facts of the source
   * @param tally of the source
   * @param originTicks what was taken off every pts: 0, but for streams whose clock starts anywhere
   *     and for films that start before zero; then the first pts
   * @param copyTimeBase of the copy; its pts are {@code (pts - originTicks) *
   *     facts.timeBase().num()}
   */
  public record Copied(FilmFacts facts, FilmTally tally, long originTicks, TimeBase copyTimeBase) {}

  private FilmMasker() {}

  /**
   * Writes the film {@code from} to {@code to} as {@link FilmWriter} does. On failure a useless
   * file may be left at {@code to}, which the caller removes.
   */
  public static Copied copy(Path from, Path to, FilmLimits limits, MasksAt masks)
      throws FilmRefused {
    try (FilmReader reader = FilmReader.open(from, limits)) {
      FilmShape shape = FilmShape.of(reader.facts());
      try (FilmWriter writer = FilmWriter.create(to, shape)) {
        long[] origin = new long[1];
        FilmTally tally =
            reader.forEachFrame(
                frame -> {
                  if (frame.index() == 0) {
                    origin[0] = origin(reader.facts(), frame.pts());
                  }
                  writer.write(frame, masks.masksAt(frame.pts(), frame.index()), origin[0]);
                });
        writer.finish();
        return new Copied(reader.facts(), tally, origin[0], shape.written());
      }
    }
  }

  private static long origin(FilmFacts facts, long firstPts) {
    return facts.clockStartsAnywhere() || firstPts < 0 ? firstPts : 0;
  }
}
