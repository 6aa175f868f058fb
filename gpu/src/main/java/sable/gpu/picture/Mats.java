// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** OpenCV's view of a picture. */
final class Mats {
  private Mats() {}

  /** A view without a copy; it joins the scope that is open on this thread. */
  static Mat of(Picture picture) {
    return new Mat(
        picture.heightPx(),
        picture.widthPx(),
        opencv_core.CV_8UC3,
        new BytePointer(picture.bgr()),
        picture.strideBytes());
  }
}
