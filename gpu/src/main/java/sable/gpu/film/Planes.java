// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Work on the three planes of an 8-bit 4:2:0 frame: turned, padded, painted over. */
final class Planes {
  private Planes() {}

  static int width(AVFrame frame, int plane) {
    return plane == 0 ? frame.width() : (frame.width() + 1) / 2;
  }

  static int height(AVFrame frame, int plane) {
    return plane == 0 ? frame.height() : (frame.height() + 1) / 2;
  }

  /**
   * Fills {@code to} with {@code from} as displayed. {@code to} may be one pixel wider and higher
   * than that.
   */
  static void turn(AVFrame from, AVFrame to, Orientation how) {
    try (PointerScope scope = new PointerScope()) {
      for (int plane = 0; plane < 3; plane++) {
        int w = width(from, plane);
        int h = height(from, plane);
        Mat stored = view(from, plane, w, h);
        Mat shown = how.transposes() ? view(to, plane, h, w) : view(to, plane, w, h);
        Mat turned = stored;
        if (how.transposes()) {
          opencv_core.transpose(stored, shown);
          turned = shown;
        }
        if (how.flipsColumns() || how.flipsRows()) {
          opencv_core.flip(turned, shown, code(how));
        } else if (!how.transposes()) {
          stored.copyTo(shown);
        }
      }
    }
  }

  /**
   * Repeats the last column and row of luma where the frame was made one wider or higher than its
   * picture.
   */
  static void pad(AVFrame frame, int widthPx, int heightPx) {
    BytePointer luma = frame.data(0);
    int stride = frame.linesize(0);
    if (widthPx < frame.width()) {
      for (long row = 0; row < heightPx; row++) {
        long at = row * stride + widthPx;
        luma.put(at, luma.get(at - 1));
      }
    }
    if (heightPx < frame.height()) {
      BytePointer last = new BytePointer(luma).position((long) (heightPx - 1) * stride);
      BytePointer beyond = new BytePointer(luma).position((long) heightPx * stride);
      Pointer.memcpy(beyond, last, frame.width());
    }
  }

  /** Sets the samples of columns {@code x} and rows {@code y} to one value. */
  static void fill(AVFrame frame, int plane, int x, int y, int width, int height, int value) {
    BytePointer at = new BytePointer(frame.data(plane));
    int stride = frame.linesize(plane);
    for (long row = y; row < (long) y + height; row++) {
      Pointer.memset(at.position(row * stride + x), value, width);
    }
  }

  /** A frame of its own with even sides that hold {@code widthPx} by {@code heightPx}. */
  static AVFrame frame(int widthPx, int heightPx) {
    AVFrame frame = Ffmpeg.allocated(avutil.av_frame_alloc(), "frame");
    frame.format(avutil.AV_PIX_FMT_YUV420P);
    frame.width(even(widthPx));
    frame.height(even(heightPx));
    Ffmpeg.check(avutil.av_frame_get_buffer(frame, 0), "frame buffer");
    return frame;
  }

  static int even(int size) {
    return size + (size & 1);
  }

  private static int code(Orientation how) {
    if (how.flipsColumns()) {
      return how.flipsRows() ? -1 : 1;
    }
    return 0;
  }

  private static Mat view(AVFrame frame, int plane, int width, int height) {
    return new Mat(height, width, opencv_core.CV_8UC1, frame.data(plane), frame.linesize(plane));
  }
}
