// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

/** File formats of networks. */
public enum NetworkFormat {
  ONNX,
  TFLITE
}
