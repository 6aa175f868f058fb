// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.device;

import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Device;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the devices of this machine and picks one. */
public final class Accelerators {
  private static final Logger LOG = LoggerFactory.getLogger(Accelerators.class);

  private Accelerators() {}

  /** Every kind of device: the CPU first, then what is there, and why what is not there is not. */
  public static List<DeviceFound> find() {
    return List.of(DeviceFound.there(new CpuAccelerator()), openCl(), cuda());
  }

  /**
   * The device for {@code choice}. One that was asked for and is not there is replaced by the CPU,
   * with one line in the log. {@code threads} is how many OpenCV may use for one piece of work on
   * the CPU, in this whole process.
   */
  public static Accelerator pick(DeviceChoice choice, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread");
    }
    opencv_core.setNumThreads(threads);
    return switch (choice) {
      case CPU -> new CpuAccelerator();
      case AUTO -> cuda().accelerator().orElseGet(CpuAccelerator::new);
      case OPENCL -> orCpu(openCl());
      case CUDA -> orCpu(cuda());
    };
  }

  private static Accelerator orCpu(DeviceFound found) {
    return found
        .accelerator()
        .orElseGet(
            () -> {
              LOG.warn("no {} device ({}); the CPU is used", found.kind(), found.words());
              return new CpuAccelerator();
            });
  }

  private static DeviceFound openCl() {
    if (!opencv_core.haveOpenCL()) {
      return DeviceFound.absent(DeviceChoice.OPENCL, "no OpenCL driver is installed");
    }
    opencv_core.setUseOpenCL(true);
    if (!opencv_core.useOpenCL()) {
      return DeviceFound.absent(
          DeviceChoice.OPENCL,
          "an OpenCL driver is installed, but OpenCV takes none of its devices; for a driver that"
              + " computes on the CPU set "
              + String.join(" ", OpenClEnvironment.missingForCpuDriver(System.getenv())));
    }
    try (PointerScope scope = new PointerScope()) {
      Device device = Device.getDefault();
      if (!device.available()) {
        return DeviceFound.absent(DeviceChoice.OPENCL, "the OpenCL device is not available");
      }
      return DeviceFound.there(new OpenClAccelerator(device.name().getString()));
    }
  }

  private static DeviceFound cuda() {
    try (PointerScope scope = new PointerScope()) {
      IntPointer targets = opencv_dnn.getAvailableTargets(opencv_dnn.DNN_BACKEND_CUDA);
      boolean built = false;
      for (long i = 0; targets != null && i < targets.limit(); i++) {
        built |= targets.get(i) == opencv_dnn.DNN_TARGET_CUDA;
      }
      if (built) {
        return DeviceFound.there(
            new CudaAccelerator(Math.max(1, opencv_core.getCudaEnabledDeviceCount())));
      }
      return DeviceFound.absent(DeviceChoice.CUDA, whyNoCuda());
    }
  }

  private static String whyNoCuda() {
    int devices = opencv_core.getCudaEnabledDeviceCount();
    if (devices > 0) {
      return "this build of OpenCV has no CUDA networks; build with -Pcuda";
    }
    return devices == 0
        ? "no NVIDIA device, or OpenCV was built without CUDA (build with -Pcuda)"
        : "the NVIDIA driver does not fit";
  }
}
