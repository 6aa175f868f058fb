// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.device;

import org.bytedeco.opencv.global.opencv_dnn;
import sable.gpu.picture.Picture;
import sable.gpu.picture.PictureOps;

/** The processor: always there, and what the others fall back to. */
public final class CpuAccelerator extends Accelerator {
  CpuAccelerator() {}

  @Override
  public DeviceChoice kind() {
    return DeviceChoice.CPU;
  }

  @Override
  public String name() {
    return System.getProperty("os.arch", "processor");
  }

  @Override
  public int dnnBackend() {
    return opencv_dnn.DNN_BACKEND_OPENCV;
  }

  @Override
  public int dnnTarget() {
    return opencv_dnn.DNN_TARGET_CPU;
  }

  @Override
  public void resize(Picture from, Picture to) {
    PictureOps.resizeInto(from, to);
  }
}
