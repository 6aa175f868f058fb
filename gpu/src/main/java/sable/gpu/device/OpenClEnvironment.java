// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What OpenCV reads from the environment of the process before it first looks for OpenCL; setting
 * it in a running process has no effect. A graphics processor needs nothing. An OpenCL driver for
 * the CPU (PoCL) is used only where both variables are set.
 */
public final class OpenClEnvironment {
  /** Which device OpenCV's transparent API may use: {@code :CPU:0} lets a CPU driver in. */
  public static final String DEVICE = "OPENCV_OPENCL_DEVICE";

  /** Lets OpenCV run networks on OpenCL devices that are no graphics processors. */
  public static final String ANY_DEVICE_FOR_NETWORKS = "OPENCV_DNN_OPENCL_ALLOW_ALL_DEVICES";

  private static final Map<String, String> FOR_A_CPU_DRIVER =
      Map.of(DEVICE, ":CPU:0", ANY_DEVICE_FOR_NETWORKS, "1");

  private OpenClEnvironment() {}

  /** What a process needs to run everything on an OpenCL driver for the CPU. */
  public static Map<String, String> forCpuDriver() {
    return FOR_A_CPU_DRIVER;
  }

  /** Of these, what {@code environment} lacks, each as {@code NAME=value}. */
  public static List<String> missingForCpuDriver(Map<String, String> environment) {
    List<String> missing = new ArrayList<>();
    FOR_A_CPU_DRIVER.forEach(
        (name, value) -> {
          if (!environment.containsKey(name)) {
            missing.add(name + "=" + value);
          }
        });
    missing.sort(null);
    return missing;
  }
}
