// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;
import sable.gpu.device.Accelerator;
import sable.gpu.picture.Picture;

/**
 * A network, loaded and ready. One thread at a time: workers that run side by side each load their
 * own. Its owner closes it. A fault of the device repeats the call on the CPU ({@link
 * Accelerator#attempt}).
 */
public final class Network implements AutoCloseable {
  private final Accelerator accelerator;
  private final Net net;
  private final StringVector outputs;

  private Network(Accelerator accelerator, Net net) {
    this.accelerator = accelerator;
    this.net = net;
    this.outputs = net.getUnconnectedOutLayersNames();
    net.retainReference();
    outputs.retainReference();
  }

  /** As {@link #load(Accelerator, byte[], NetworkFormat)}. */
  public static Network load(Accelerator accelerator, Path file, NetworkFormat format)
      throws IOException, NetworkRefused {
    return load(accelerator, Files.readAllBytes(file), format);
  }

  /** Loads a network; what OpenCV cannot read is refused. The caller closes it. */
  public static Network load(Accelerator accelerator, byte[] file, NetworkFormat format)
      throws NetworkRefused {
    try (PointerScope scope = new PointerScope()) {
      BytePointer bytes = new BytePointer(file);
      Net net =
          switch (format) {
            case ONNX -> opencv_dnn.readNetFromONNX(bytes, file.length);
            case TFLITE -> opencv_dnn.readNetFromTFLite(bytes, file.length);
          };
      if (net.empty()) {
        throw new NetworkRefused("the network is empty");
      }
      return new Network(accelerator, net);
    } catch (RuntimeException e) {
      // OpenCV reports whatever it does not understand by the one exception type that the bindings
      // have.
      throw new NetworkRefused("OpenCV cannot read the network");
    }
  }

  /** Names of the outputs, in the order in which {@link #forward} answers. */
  public List<String> outputNames() {
    List<String> names = new ArrayList<>();
    for (long i = 0; i < outputs.size(); i++) {
      names.add(outputs.get(i).getString());
    }
    return names;
  }

  /** Runs one picture. */
  public List<Tensor> forward(Picture picture, InputSpec input) {
    return forward(List.of(picture), input);
  }

  /** Runs a batch of at least one picture; the first dimension of most outputs is the batch. */
  public List<Tensor> forward(List<Picture> batch, InputSpec input) {
    return accelerator.attempt(
        () -> run(batch, input, accelerator.dnnBackend(), accelerator.dnnTarget()),
        () -> run(batch, input, opencv_dnn.DNN_BACKEND_OPENCV, opencv_dnn.DNN_TARGET_CPU));
  }

  @Override
  public void close() {
    outputs.releaseReference();
    net.releaseReference();
  }

  private List<Tensor> run(List<Picture> batch, InputSpec input, int backend, int target) {
    try (PointerScope scope = new PointerScope()) {
      net.setPreferableBackend(backend);
      net.setPreferableTarget(target);
      net.setInput(blob(batch, input));
      MatVector results = new MatVector();
      net.forward(results, outputs);
      List<Tensor> tensors = new ArrayList<>();
      for (long i = 0; i < results.size(); i++) {
        tensors.add(tensor(outputs.get(i).getString(), results.get(i)));
      }
      return tensors;
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

  private static Tensor tensor(String name, Mat result) {
    Mat floats = result.isContinuous() ? result : result.clone();
    if (floats.depth() != opencv_core.CV_32F) {
      Mat converted = new Mat();
      floats.convertTo(converted, opencv_core.CV_32F);
      floats = converted;
    }
    int[] shape = shape(floats);
    float[] values = new float[Math.toIntExact(floats.total() * floats.channels())];
    new FloatPointer(floats.data()).get(values);
    return new Tensor(name, shape, values);
  }

  private static int[] shape(Mat mat) {
    int[] shape = new int[mat.dims()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = mat.size(i);
    }
    return shape;
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
