// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import ai.onnxruntime.OrtEnvironment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.jspecify.annotations.Nullable;

/**
 * YuNet in ONNX Runtime: the picture on black at the top left of a block whose sides are whole
 * multiples of 32 pixels, as the network halves it five times. Its block is kept for the next
 * picture of that size. Source of the decoding: OpenCV's FaceDetectorYN.
 */
final class OnnxYuNet implements FaceRows {
  private static final int STEP = 32;
  private static final int[] STRIDES = {8, 16, 32};
  private static final int POINTS = 5;

  private final OnnxNetwork network;
  private final YuNetSettings settings;
  private @Nullable Block block;

  private OnnxYuNet(OnnxNetwork network, YuNetSettings settings) {
    this.network = network;
    this.settings = settings;
  }

  static OnnxYuNet load(OrtEnvironment environment, byte[] model, YuNetSettings settings)
      throws NetworkRefused {
    OnnxNetwork network = OnnxNetwork.load(environment, model);
    for (int stride : STRIDES) {
      for (String kind : new String[] {"cls_", "obj_", "bbox_", "kps_"}) {
        if (!network.outputNames().contains(kind + stride)) {
          network.close();
          throw new NetworkRefused("the network does not answer as YuNet does");
        }
      }
    }
    return new OnnxYuNet(network, settings);
  }

  @Override
  public float[][] of(ByteBuffer bgr, int widthPx, int heightPx, int strideBytes) {
    Block filled = block(widthPx, heightPx);
    filled.fill(bgr, strideBytes);
    Map<String, float[]> answers = new HashMap<>();
    for (Tensor tensor :
        network.run(filled.values.asBuffer(), 1, 3, filled.blockHeight, filled.blockWidth)) {
      answers.put(tensor.name(), tensor.values());
    }
    List<float[]> rows = new ArrayList<>();
    for (int stride : STRIDES) {
      decode(answers, stride, filled.blockWidth / stride, rows);
    }
    return best(rows);
  }

  @Override
  public void close() {
    network.close();
    if (block != null) {
      block.close();
    }
  }

  private Block block(int widthPx, int heightPx) {
    Block current = block;
    if (current == null || current.widthPx != widthPx || current.heightPx != heightPx) {
      if (current != null) {
        current.close();
      }
      current = new Block(widthPx, heightPx);
      block = current;
    }
    return current;
  }

  private void decode(Map<String, float[]> answers, int stride, int columns, List<float[]> rows) {
    float[] face = values(answers, "cls_", stride);
    float[] something = values(answers, "obj_", stride);
    float[] boxes = values(answers, "bbox_", stride);
    float[] points = values(answers, "kps_", stride);
    for (int cell = 0; cell < face.length; cell++) {
      float score = (float) Math.sqrt(clamped(face[cell]) * clamped(something[cell]));
      if (score >= settings.scoreThreshold()) {
        int column = cell % columns;
        int line = cell / columns;
        float[] row = new float[YuNet.ROW];
        row[2] = (float) Math.exp(boxes[4 * cell + 2]) * stride;
        row[3] = (float) Math.exp(boxes[4 * cell + 3]) * stride;
        row[0] = (column + boxes[4 * cell]) * stride - row[2] / 2;
        row[1] = (line + boxes[4 * cell + 1]) * stride - row[3] / 2;
        for (int point = 0; point < POINTS; point++) {
          int at = 2 * (POINTS * cell + point);
          row[4 + 2 * point] = (points[at] + column) * stride;
          row[5 + 2 * point] = (points[at + 1] + line) * stride;
        }
        row[YuNet.ROW - 1] = score;
        rows.add(row);
      }
    }
  }

  private float[][] best(List<float[]> rows) {
    rows.sort((a, b) -> Float.compare(b[YuNet.ROW - 1], a[YuNet.ROW - 1]));
    float[][] candidates =
        rows.subList(0, Math.min(rows.size(), settings.topK())).toArray(float[][]::new);
    float[] scores = new float[candidates.length];
    float[][] whole = new float[candidates.length][4];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = candidates[i][YuNet.ROW - 1];
      for (int k = 0; k < 4; k++) {
        // Whole pixels decide what overlaps, as in OpenCV: small faces would differ otherwise.
        whole[i][k] = (int) candidates[i][k];
      }
    }
    return Overlap.keep(whole, scores, settings.nmsThreshold()).stream()
        .map(i -> candidates[i])
        .toArray(float[][]::new);
  }

  private static float[] values(Map<String, float[]> answers, String kind, int stride) {
    float[] values = answers.get(kind + stride);
    if (values == null) {
      throw new IllegalStateException("the network does not answer as it did when it was loaded");
    }
    return values;
  }

  private static float clamped(float score) {
    return Math.max(0, Math.min(1, score));
  }

  /** Planes of floats, blue, green, red, that hold a picture of one size; the rest stays black. */
  private static final class Block implements AutoCloseable {
    private final int widthPx;
    private final int heightPx;
    private final int blockWidth;
    private final int blockHeight;
    private final FloatPointer values;

    Block(int widthPx, int heightPx) {
      this.widthPx = widthPx;
      this.heightPx = heightPx;
      this.blockWidth = (widthPx + STEP - 1) / STEP * STEP;
      this.blockHeight = (heightPx + STEP - 1) / STEP * STEP;
      this.values = new FloatPointer(3L * blockWidth * blockHeight);
      values.retainReference();
      Pointer.memset(values, 0, values.capacity() * Float.BYTES);
    }

    void fill(ByteBuffer bgr, int strideBytes) {
      try (PointerScope scope = new PointerScope()) {
        Mat picture =
            new Mat(heightPx, widthPx, opencv_core.CV_8UC3, new BytePointer(bgr), strideBytes);
        MatVector colours = new MatVector(3);
        opencv_core.split(picture, colours);
        for (int i = 0; i < 3; i++) {
          long plane = (long) i * blockWidth * blockHeight;
          long row = (long) blockWidth * Float.BYTES;
          Mat target =
              new Mat(heightPx, widthPx, opencv_core.CV_32F, values.getPointer(plane), row);
          colours.get(i).convertTo(target, opencv_core.CV_32F);
        }
      }
    }

    @Override
    public void close() {
      values.releaseReference();
    }
  }
}
