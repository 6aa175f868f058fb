// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/** YuNet in OpenCV's own form, on any device that OpenCV knows. Its owner closes it. */
final class OpenCvYuNet implements FaceRows {
  private final FaceDetectorYN detector;

  private OpenCvYuNet(FaceDetectorYN detector) {
    this.detector = detector;
    detector.retainReference();
  }

  static OpenCvYuNet load(byte[] model, YuNetSettings settings, int backend, int target)
      throws NetworkRefused {
    try (PointerScope scope = new PointerScope()) {
      return new OpenCvYuNet(
          FaceDetectorYN.create(
              "onnx",
              new BytePointer(model),
              new BytePointer(),
              new Size(320, 320),
              settings.scoreThreshold(),
              settings.nmsThreshold(),
              settings.topK(),
              backend,
              target));
    } catch (RuntimeException e) {
      // OpenCV reports whatever it does not understand by the one exception type that the bindings
      // have.
      throw new NetworkRefused("OpenCV cannot read the face network");
    }
  }

  @Override
  public float[][] of(ByteBuffer bgr, int widthPx, int heightPx, int strideBytes) {
    try (PointerScope scope = new PointerScope()) {
      Mat picture =
          new Mat(heightPx, widthPx, opencv_core.CV_8UC3, new BytePointer(bgr), strideBytes);
      Mat faces = new Mat();
      detector.setInputSize(new Size(widthPx, heightPx));
      detector.detect(picture, faces);
      float[][] rows = new float[faces.empty() ? 0 : faces.rows()][YuNet.ROW];
      for (int i = 0; i < rows.length; i++) {
        new FloatPointer(faces.ptr(i)).get(rows[i]);
      }
      return rows;
    }
  }

  @Override
  public void close() {
    detector.releaseReference();
  }
}
