// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * An ONNX file written by hand: a 3 x 3 convolution of three channels to two (the same weight
 * everywhere in each) and a ReLU. Source of the field numbers: onnx.proto of ONNX 1.x.
 */
final class TinyOnnx {
  private static final int FLOAT = 1;

  private TinyOnnx() {}

  /** Output 0 is the mean of 27 values, output 1 is 100 less that mean, never below 0. */
  static byte[] meanAndRest(int height, int width) {
    float[] weights = new float[2 * 27];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i < 27 ? 1f / 27 : -1f / 27;
    }
    byte[] conv =
        join(
            text(1, "x"),
            text(1, "w"),
            text(1, "b"),
            text(2, "c"),
            text(3, "conv"),
            text(4, "Conv"),
            message(5, ints("kernel_shape", 3, 3)),
            message(5, ints("pads", 1, 1, 1, 1)),
            message(5, ints("strides", 1, 1)));
    byte[] relu = join(text(1, "c"), text(2, "y"), text(3, "relu"), text(4, "Relu"));
    byte[] graph =
        join(
            message(1, conv),
            message(1, relu),
            text(2, "tiny"),
            message(5, tensor("w", weights, 2, 3, 3, 3)),
            message(5, tensor("b", new float[] {0, 100}, 2)),
            message(11, value("x", 1, 3, height, width)),
            message(12, value("y", 1, 2, height, width)));
    return join(number(1, 7), message(7, graph), message(8, join(text(1, ""), number(2, 11))));
  }

  private static byte[] ints(String name, int... values) {
    byte[] all = text(1, name);
    for (int value : values) {
      all = join(all, number(8, value));
    }
    return join(all, number(20, 7));
  }

  private static byte[] tensor(String name, float[] values, int... dims) {
    byte[] all = new byte[0];
    for (int dim : dims) {
      all = join(all, number(1, dim));
    }
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    return join(all, number(2, FLOAT), text(8, name), message(9, raw.array()));
  }

  private static byte[] value(String name, int... dims) {
    byte[] shape = new byte[0];
    for (int dim : dims) {
      shape = join(shape, message(1, number(1, dim)));
    }
    return join(text(1, name), message(2, message(1, join(number(1, FLOAT), message(2, shape)))));
  }

  private static byte[] text(int field, String text) {
    return message(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] message(int field, byte[] content) {
    return join(varint((field << 3) | 2), varint(content.length), content);
  }

  private static byte[] number(int field, int value) {
    return join(varint(field << 3), varint(value));
  }

  private static byte[] varint(int value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int rest = value;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
