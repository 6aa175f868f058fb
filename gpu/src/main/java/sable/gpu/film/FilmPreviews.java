// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.nio.file.Path;
import java.util.Set;
import sable.gpu.picture.PictureFiles;

/** Still pictures of a film. */
public final class FilmPreviews {
  /** Takes one preview. */
  @FunctionalInterface
  public interface Preview {
    /** A JPEG of the frame at {@code pts}, upright, without metadata. */
    void at(long pts, byte[] jpeg);
  }

  private FilmPreviews() {}

  /**
   * JPEGs of the frames at {@code pts}, in order of presentation, in one pass over the film. Times
   * at which no frame begins are passed over.
   */
  public static FilmTally jpegs(
      Path file, FilmLimits limits, Set<Long> pts, int quality, Preview preview)
      throws FilmRefused {
    try (FilmReader reader = FilmReader.open(file, limits)) {
      return reader.forEachFrame(
          frame -> {
            if (pts.contains(frame.pts())) {
              preview.at(frame.pts(), PictureFiles.jpeg(frame.picture(), quality));
            }
          });
    }
  }
}
