// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import sable.gpu.picture.Picture;

/** Turns upright 4:2:0 frames into pictures at their own size. */
final class BgrConverter implements AutoCloseable {
  private final Scaler scaler = new Scaler(avutil.AV_PIX_FMT_BGR24, swscale.SWS_FAST_BILINEAR);
  private final PointerPointer<BytePointer> planes = new PointerPointer<>(4L);
  private final IntPointer strides = new IntPointer(0, 0, 0, 0);

  /** A picture that {@link #into} can fill: its rows have room for the padding of odd sizes. */
  static Picture room(int widthPx, int heightPx) {
    // swscale writes whole vectors, past the end of a row and of the last row.
    int stride = (Planes.even(widthPx) * 3 + 63) / 64 * 64;
    Picture whole = Picture.create(stride / 3, Planes.even(heightPx) + 1, stride);
    return whole;
  }

  /** {@code room} must come from {@link #room} for this size. */
  void into(Picture room, AVFrame upright, Scaler.Colours colours) {
    BytePointer target = new BytePointer(room.bgr());
    for (int i = 0; i < 4; i++) {
      planes.put(i, i == 0 ? target : null);
    }
    strides.put(0, room.strideBytes());
    scaler.convert(upright, upright.width(), upright.height(), colours, planes, strides);
  }

  @Override
  public void close() {
    scaler.close();
    planes.close();
    strides.close();
  }
}
