// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.device;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.gpu.picture.Picture;

/**
 * One device that networks and picture work run on. A fault of the device (no memory, a driver that
 * fails, a kernel that does not compile) never costs a result: the same work is done again on the
 * CPU, the device is not used any more, and one line in the log says so. Safe for several threads.
 */
public abstract class Accelerator {
  private static final Logger LOG = LoggerFactory.getLogger(Accelerator.class);

  private volatile boolean faulted;

  Accelerator() {}

  /** CPU, OpenCL or CUDA. */
  public abstract DeviceChoice kind();

  /** The device's own name, for reports. */
  public abstract String name();

  /** OpenCV's number of the DNN backend to ask for. */
  public abstract int dnnBackend();

  /** OpenCV's number of the DNN target to ask for. */
  public abstract int dnnTarget();

  /**
   * {@code from} at the size of {@code to}, averaged where it shrinks, interpolated where it grows.
   */
  public abstract void resize(Picture from, Picture to);

  /** Whether the device failed and the CPU does its work now. */
  public final boolean faulted() {
    return faulted;
  }

  /**
   * The result of {@code onDevice}, or of {@code onCpu} where the device fails or has failed
   * before.
   */
  public final <T> T attempt(Supplier<T> onDevice, Supplier<T> onCpu) {
    if (kind() == DeviceChoice.CPU || faulted) {
      return onCpu.get();
    }
    try {
      return onDevice.get();
    } catch (RuntimeException e) {
      // OpenCV's errors reach Java as plain RuntimeExceptions; what is not the device's fault fails
      // on the CPU again.
      T result = onCpu.get();
      remember(e);
      return result;
    }
  }

  private synchronized void remember(RuntimeException fault) {
    if (!faulted) {
      faulted = true;
      LOG.warn(
          "device {} failed ({}); the CPU does its work from now on",
          name(),
          fault.getClass().getSimpleName());
    }
  }

  @Override
  public final String toString() {
    return kind() + " " + name();
  }
}
