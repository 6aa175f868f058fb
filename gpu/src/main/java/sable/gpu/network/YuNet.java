// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_dnn;
import org.jspecify.annotations.Nullable;
import sable.gpu.device.Accelerator;
import sable.gpu.device.DeviceChoice;
import sable.gpu.picture.Picture;

/**
 * YuNet, a face detector: any picture size, no scaling done here. One thread at a time: workers
 * that run side by side each load their own. Its owner closes it. On the CPU it runs in ONNX
 * Runtime, on other devices in OpenCV; a fault of the device repeats the call on the CPU. Source:
 * Wu et al., "YuNet: A Tiny Millisecond-level Face Detector", 2023.
 */
public final class YuNet implements AutoCloseable {
  /** Floats in a row: x, y, width, height, five landmarks as x and y, score. */
  public static final int ROW = 15;

  private final Accelerator accelerator;
  private final FaceRows onCpu;
  private final @Nullable FaceRows onDevice;

  private YuNet(Accelerator accelerator, FaceRows onCpu, @Nullable FaceRows onDevice) {
    this.accelerator = accelerator;
    this.onCpu = onCpu;
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
    FaceRows onCpu = onCpu(model, settings);
    if (accelerator.kind() == DeviceChoice.CPU) {
      return new YuNet(accelerator, onCpu, null);
    }
    try {
      return new YuNet(
          accelerator,
          onCpu,
          OpenCvYuNet.load(model, settings, accelerator.dnnBackend(), accelerator.dnnTarget()));
    } catch (NetworkRefused e) {
      onCpu.close();
      throw e;
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
    FaceRows first = onDevice == null ? onCpu : onDevice;
    return accelerator.attempt(
        () -> first.of(bgr, widthPx, heightPx, strideBytes),
        () -> onCpu.of(bgr, widthPx, heightPx, strideBytes));
  }

  @Override
  public void close() {
    onCpu.close();
    if (onDevice != null) {
      onDevice.close();
    }
  }

  private static FaceRows onCpu(byte[] model, YuNetSettings settings) throws NetworkRefused {
    Optional<OrtEnvironment> runtime = OnnxRuntime.environment();
    return runtime.isPresent()
        ? OnnxYuNet.load(runtime.get(), model, settings)
        : OpenCvYuNet.load(
            model, settings, opencv_dnn.DNN_BACKEND_OPENCV, opencv_dnn.DNN_TARGET_CPU);
  }
}
