// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

/**
 * One output of a network: its values row by row, and its shape, the batch first. The arrays are
 * the caller's.
 */
public final class Tensor {
  private final String name;
  private final int[] shape;
  private final float[] values;

  Tensor(String name, int[] shape, float[] values) {
    this.name = name;
    this.shape = shape;
    this.values = values;
  }

  /** The output's name in the network. */
  public String name() {
    return name;
  }

  /** Sizes of the dimensions. */
  public int[] shape() {
    return shape;
  }

  /** As many values as the sizes multiplied. */
  public float[] values() {
    return values;
  }
}
