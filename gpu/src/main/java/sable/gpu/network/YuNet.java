// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import org.jspecify.annotations.Nullable;
import sable.gpu.device.Accelerator;
import sable.gpu.picture.Picture;

/**
 * YuNet, a face detector, in the form that OpenCV runs: any picture size, no scaling done here. One
 * thread at a time: workers that run side by side each load their own. Its owner closes it. A fault
 * of the device repeats the call on the CPU. Source: Wu et al., "YuNet: A Tiny Millisecond-level
 * Face Detector", 2023.
 */
public final class YuNet implements AutoCloseable {
  /** Floats in a row: x, y, width, height, five landmarks as x and y, score. */
  public static final int ROW = 15;

  private final Accelerator accelerator;
  private final byte[] model;
  private final YuNetSettings settings;
  private final FaceDetectorYN onDevice;
  private @Nullable FaceDetectorYN onCpu;

  private YuNet(
      Accelerator accelerator, byte[] model, YuNetSettings settings, FaceDetectorYN onDevice) {
    this.accelerator = accelerator;
    this.model = model;
    this.settings = settings;
    this.onDevice = onDevice;
  }

  /** Loads the model, an ONNX file. The caller closes it. */
  public static YuNet load(Accelerator accelerator, Path file, YuNetSettings settings)
      throws IOException, NetworkRefused {
    return load(accelerator, Files.readAllBytes(file), settings);
  }

  /**
   * Loads the model from the bytes of its file, so that the caller can have checked these very
   * bytes. The caller closes it.
   */
  public static YuNet load(Accelerator accelerator, byte[] model, YuNetSettings settings)
      throws NetworkRefused {
    try {
      FaceDetectorYN detector =
          detector(model, settings, accelerator.dnnBackend(), accelerator.dnnTarget());
      return new YuNet(accelerator, model, settings, detector);
    } catch (RuntimeException e) {
      // OpenCV reports whatever it does not understand by the one exception type that the bindings
      // have.
      throw new NetworkRefused("OpenCV cannot read the face network");
    }
  }

  /** As {@link #run(ByteBuffer, int, int, int)}. */
  public float[][] run(Picture picture) {
    return run(picture.bgr(), picture.widthPx(), picture.heightPx(), picture.strideBytes());
  }

  /**
   * One row of {@link #ROW} floats a face, in pixels of the picture, which may lie partly outside
   * it; score in 0 to 1. {@code bgr} is direct, rows {@code strideBytes} apart. The arrays are the
   * caller's.
   */
  public float[][] run(ByteBuffer bgr, int widthPx, int heightPx, int strideBytes) {
    return accelerator.attempt(
        () -> detect(onDevice, bgr, widthPx, heightPx, strideBytes),
        () -> detect(cpu(), bgr, widthPx, heightPx, strideBytes));
  }

  @Override
  public void close() {
    onDevice.releaseReference();
    if (onCpu != null) {
      onCpu.releaseReference();
    }
  }

  private FaceDetectorYN cpu() {
    if (accelerator.dnnTarget() == opencv_dnn.DNN_TARGET_CPU) {
      return onDevice;
    }
    FaceDetectorYN detector = onCpu;
    if (detector == null) {
      detector =
          detector(model, settings, opencv_dnn.DNN_BACKEND_OPENCV, opencv_dnn.DNN_TARGET_CPU);
      onCpu = detector;
    }
    return detector;
  }

  private static FaceDetectorYN detector(
      byte[] model, YuNetSettings settings, int backend, int target) {
    try (PointerScope scope = new PointerScope()) {
      FaceDetectorYN detector =
          FaceDetectorYN.create(
              "onnx",
              new BytePointer(model),
              new BytePointer(),
              new Size(320, 320),
              settings.scoreThreshold(),
              settings.nmsThreshold(),
              settings.topK(),
              backend,
              target);
      detector.retainReference();
      return detector;
    }
  }

  private static float[][] detect(
      FaceDetectorYN detector, ByteBuffer bgr, int widthPx, int heightPx, int strideBytes) {
    try (PointerScope scope = new PointerScope()) {
      Mat picture =
          new Mat(heightPx, widthPx, opencv_core.CV_8UC3, new BytePointer(bgr), strideBytes);
      Mat faces = new Mat();
      detector.setInputSize(new Size(widthPx, heightPx));
      detector.detect(picture, faces);
      float[][] rows = new float[faces.empty() ? 0 : faces.rows()][ROW];
      for (int i = 0; i < rows.length; i++) {
        new FloatPointer(faces.ptr(i)).get(rows[i]);
      }
      return rows;
    }
  }
}
