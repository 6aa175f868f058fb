// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.device;

import org.bytedeco.opencv.global.opencv_dnn;
import sable.gpu.picture.Picture;
import sable.gpu.picture.PictureOps;

/**
 * An NVIDIA device through OpenCV's CUDA backend for networks. Only a build with the profile {@code
 * cuda} has it, and CUDA 13 and cuDNN 9 must be installed. Pictures are scaled on the CPU: carrying
 * them over costs more than it saves.
 */
public final class CudaAccelerator extends Accelerator {
  private final int devices;

  CudaAccelerator(int devices) {
    this.devices = devices;
  }

  @Override
  public DeviceChoice kind() {
    return DeviceChoice.CUDA;
  }

  @Override
  public String name() {
    return "CUDA, first of " + devices;
  }

  @Override
  public int dnnBackend() {
    return opencv_dnn.DNN_BACKEND_CUDA;
  }

  @Override
  public int dnnTarget() {
    return opencv_dnn.DNN_TARGET_CUDA;
  }

  @Override
  public void resize(Picture from, Picture to) {
    PictureOps.resizeInto(from, to);
  }
}
