// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.device;

import org.bytedeco.opencv.global.opencv_dnn;
import sable.gpu.picture.Picture;

/** Devices for tests of other packages. */
public final class Devices {
  private Devices() {}

  /** A device that fails at every piece of work. */
  public static Accelerator broken() {
    return new Accelerator() {
      @Override
      public DeviceChoice kind() {
        return DeviceChoice.CUDA;
      }

      @Override
      public String name() {
        return "broken";
      }

      @Override
      public int dnnBackend() {
        throw new IllegalStateException("the device has fallen off the bus");
      }

      @Override
      public int dnnTarget() {
        return opencv_dnn.DNN_TARGET_CUDA;
      }

      @Override
      public void resize(Picture from, Picture to) {
        throw new IllegalStateException("the device has fallen off the bus");
      }
    };
  }
}
