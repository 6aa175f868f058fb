// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** One swscale conversion between pixel formats at the same size, kept until its input changes. */
final class Scaler implements AutoCloseable {
  private static final int NO_CHANGE = 1 << 16;

  private final int targetFormat;
  private final int flags;
  private @Nullable SwsContext context;
  private String madeFor = "";

  Scaler(int targetFormat, int flags) {
    this.targetFormat = targetFormat;
    this.flags = flags;
  }

  /**
   * Converts {@code width} by {@code height} pixels into planes with strides that the caller owns.
   */
  void convert(
      AVFrame from,
      int width,
      int height,
      Colours colours,
      PointerPointer<?> to,
      IntPointer toStrides) {
    SwsContext scaler = context(from.format(), width, height, colours);
    Ffmpeg.check(
        swscale.sws_scale(scaler, from.data(), from.linesize(), 0, height, to, toStrides),
        "conversion");
  }

  @Override
  public void close() {
    if (context != null) {
      swscale.sws_freeContext(context);
      context = null;
    }
  }

  /**
   * What the numbers of both sides mean.
   *
   * @param matrix H.273 code point, never unspecified
   * @param fromFull whether the input uses the full range
   * @param toFull whether the output does
   */
  record Colours(int matrix, boolean fromFull, boolean toFull) {}

  private SwsContext context(int format, int width, int height, Colours colours) {
    String wanted = format + "/" + width + "x" + height + "/" + colours;
    SwsContext current = context;
    if (current != null && wanted.equals(madeFor)) {
      return current;
    }
    close();
    SwsContext made =
        Ffmpeg.allocated(
            swscale.sws_getContext(
                width,
                height,
                format,
                width,
                height,
                targetFormat,
                flags,
                null,
                null,
                (DoublePointer) null),
            "conversion");
    IntPointer table = swscale.sws_getCoefficients(colours.matrix());
    // Formats without a choice of matrix answer -1, which changes nothing.
    swscale.sws_setColorspaceDetails(
        made,
        table,
        colours.fromFull() ? 1 : 0,
        table,
        colours.toFull() ? 1 : 0,
        0,
        NO_CHANGE,
        NO_CHANGE);
    context = made;
    madeFor = wanted;
    return made;
  }
}
