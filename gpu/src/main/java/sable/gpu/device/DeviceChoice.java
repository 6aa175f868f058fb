// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.device;

/** What an operator asks for. */
public enum DeviceChoice {
  /** CUDA where it is there, else the CPU. OpenCL is used only when it is asked for. */
  AUTO,
  CPU,
  OPENCL,
  CUDA
}
