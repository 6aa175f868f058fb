// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import sable.gpu.device.Accelerator;
import sable.gpu.device.DeviceChoice;

class CudaAcceleratorTest extends AcceleratorContract {
  @Override
  protected Accelerator create() {
    return found(DeviceChoice.CUDA);
  }
}
