// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;
import sable.gpu.device.Accelerator;
import sable.gpu.device.DeviceChoice;
import sable.gpu.picture.Picture;

/**
 * A network, loaded and ready. One thread at a time: workers that run side by side each load their
 * own. Its owner closes it. On the CPU it runs in ONNX Runtime on the calling thread alone, and for
 * pictures of any size that the network's own arithmetic allows; on other devices in OpenCV. A
 * fault of the device repeats the call on the CPU ({@link Accelerator#attempt}).
 */
public final class Network implements AutoCloseable {
  private final Accelerator accelerator;

  /** Null where the CPU runs everything in ONNX Runtime. */
  private final @Nullable OpenCvNetwork openCv;

  /** Null where OpenCV runs everything. */
  private final @Nullable OnnxNetwork onnx;

  private Network(
      Accelerator accelerator, @Nullable OpenCvNetwork openCv, @Nullable OnnxNetwork onnx) {
    this.accelerator = accelerator;
    this.openCv = openCv;
    this.onnx = onnx;
  }

  /** As {@link #load(Accelerator, byte[])}. */
  public static Network load(Accelerator accelerator, Path file)
      throws IOException, NetworkRefused {
    return load(accelerator, Files.readAllBytes(file));
  }

  /** Loads an ONNX file; what cannot be read and run is refused. The caller closes it. */
  public static Network load(Accelerator accelerator, byte[] file) throws NetworkRefused {
    Optional<OrtEnvironment> runtime = OnnxRuntime.environment();
    if (runtime.isEmpty()) {
      return new Network(accelerator, OpenCvNetwork.load(file), null);
    }
    OnnxNetwork onnx = OnnxNetwork.load(runtime.get(), file);
    if (accelerator.kind() == DeviceChoice.CPU) {
      return new Network(accelerator, null, onnx);
    }
    try {
      OpenCvNetwork openCv = OpenCvNetwork.load(file);
      openCv.answerAs(onnx.outputNames());
      return new Network(accelerator, openCv, onnx);
    } catch (NetworkRefused e) {
      onnx.close();
      throw e;
    }
  }

  /** Names of the outputs, in the order in which {@link #forward} answers. */
  public List<String> outputNames() {
    return openCv == null && onnx != null ? onnx.outputNames() : inOpenCv().outputNames();
  }

  /** Runs one picture. */
  public List<Tensor> forward(Picture picture, InputSpec input) {
    return forward(List.of(picture), input);
  }

  /** Runs a batch of at least one picture; the first dimension of most outputs is the batch. */
  public List<Tensor> forward(List<Picture> batch, InputSpec input) {
    return accelerator.attempt(
        () -> run(batch, input, accelerator.dnnBackend(), accelerator.dnnTarget()),
        () -> runOnCpu(batch, input));
  }

  @Override
  public void close() {
    if (openCv != null) {
      openCv.close();
    }
    if (onnx != null) {
      onnx.close();
    }
  }

  private OpenCvNetwork inOpenCv() {
    if (openCv == null) {
      throw new IllegalStateException("only the CPU's own run-time was loaded");
    }
    return openCv;
  }

  private List<Tensor> run(List<Picture> batch, InputSpec input, int backend, int target) {
    try (PointerScope scope = new PointerScope()) {
      return inOpenCv().run(blob(batch, input), backend, target);
    }
  }

  private List<Tensor> runOnCpu(List<Picture> batch, InputSpec input) {
    if (onnx == null) {
      return run(batch, input, opencv_dnn.DNN_BACKEND_OPENCV, opencv_dnn.DNN_TARGET_CPU);
    }
    try (PointerScope scope = new PointerScope()) {
      Mat blob = blob(batch, input);
      FloatBuffer values = new FloatPointer(blob.data()).capacity(blob.total()).asBuffer();
      return onnx.run(values, batch.size(), 3, input.heightPx(), input.widthPx());
    }
  }

  private static Mat blob(List<Picture> batch, InputSpec input) {
    Mat[] pictures = batch.stream().map(Network::mat).toArray(Mat[]::new);
    Scalar mean =
        input.rgb()
            ? new Scalar(input.meanRed(), input.meanGreen(), input.meanBlue(), 0)
            : new Scalar(input.meanBlue(), input.meanGreen(), input.meanRed(), 0);
    return opencv_dnn.blobFromImages(
        new MatVector(pictures),
        input.scale(),
        new Size(input.widthPx(), input.heightPx()),
        mean,
        input.rgb(),
        false,
        opencv_core.CV_32F);
  }

  static Mat mat(Picture picture) {
    return new Mat(
        picture.heightPx(),
        picture.widthPx(),
        opencv_core.CV_8UC3,
        new BytePointer(picture.bgr()),
        picture.strideBytes());
  }
}
