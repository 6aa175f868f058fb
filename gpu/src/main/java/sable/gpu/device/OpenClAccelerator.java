// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.device;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.UMat;
import sable.gpu.picture.Picture;
import sable.gpu.picture.PictureOps;

/**
 * A device behind OpenCL, through OpenCV's transparent API and its DNN target. What OpenCV needs in
 * the environment of the process, and cannot be told later, {@link OpenClEnvironment} says.
 */
public final class OpenClAccelerator extends Accelerator {
  private final String name;

  OpenClAccelerator(String name) {
    this.name = name;
  }

  @Override
  public DeviceChoice kind() {
    return DeviceChoice.OPENCL;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dnnBackend() {
    return opencv_dnn.DNN_BACKEND_OPENCV;
  }

  @Override
  public int dnnTarget() {
    return opencv_dnn.DNN_TARGET_OPENCL;
  }

  @Override
  public void resize(Picture from, Picture to) {
    boolean done = attempt(() -> onDevice(from, to), () -> false);
    if (!done) {
      PictureOps.resizeInto(from, to);
    }
  }

  private static boolean onDevice(Picture from, Picture to) {
    boolean shrinks = to.widthPx() < from.widthPx() && to.heightPx() < from.heightPx();
    try (PointerScope scope = new PointerScope()) {
      UMat source = new UMat();
      UMat scaled = new UMat();
      mat(from).copyTo(source);
      opencv_imgproc.resize(
          source,
          scaled,
          new Size(to.widthPx(), to.heightPx()),
          0,
          0,
          shrinks ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR);
      scaled.copyTo(mat(to));
      return true;
    }
  }

  private static Mat mat(Picture picture) {
    return new Mat(
        picture.heightPx(),
        picture.widthPx(),
        opencv_core.CV_8UC3,
        new BytePointer(picture.bgr()),
        picture.strideBytes());
  }
}
