// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import java.nio.ByteBuffer;

/** YuNet in one run-time. One thread at a time; its owner closes it. */
interface FaceRows extends AutoCloseable {
  /** The faces of a picture as {@link YuNet#run(ByteBuffer, int, int, int)} answers them. */
  float[][] of(ByteBuffer bgr, int widthPx, int heightPx, int strideBytes);

  @Override
  void close();
}
