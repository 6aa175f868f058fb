// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;

/** A network in OpenCV, on any device that it knows. Its owner closes it. */
final class OpenCvNetwork implements AutoCloseable {
  private final Net net;
  private final StringVector outputs;

  private OpenCvNetwork(Net net, StringVector outputs) {
    this.net = net;
    this.outputs = outputs;
    net.retainReference();
    outputs.retainReference();
  }

  static OpenCvNetwork load(byte[] file) throws NetworkRefused {
    try (PointerScope scope = new PointerScope()) {
      BytePointer bytes = new BytePointer(file);
      Net net = opencv_dnn.readNetFromONNX(bytes, file.length);
      if (net.empty()) {
        throw new NetworkRefused("the network is empty");
      }
      return new OpenCvNetwork(net, net.getUnconnectedOutLayersNames());
    } catch (RuntimeException e) {
      // OpenCV reports whatever it does not understand by the one exception type that the bindings
      // have.
      throw new NetworkRefused("OpenCV cannot read the network");
    }
  }

  List<String> outputNames() {
    List<String> names = new ArrayList<>();
    for (long i = 0; i < outputs.size(); i++) {
      names.add(name(i));
    }
    return names;
  }

  /** Answers in another order: what another run-time of the same network says. */
  void answerAs(List<String> names) {
    if (new HashSet<>(names).equals(new HashSet<>(outputNames()))) {
      for (int i = 0; i < names.size(); i++) {
        outputs.put(i, names.get(i));
      }
    }
  }

  /** Runs a blob within the caller's scope. */
  List<Tensor> run(Mat blob, int backend, int target) {
    net.setPreferableBackend(backend);
    net.setPreferableTarget(target);
    net.setInput(blob);
    MatVector results = new MatVector();
    net.forward(results, outputs);
    List<Tensor> tensors = new ArrayList<>();
    for (long i = 0; i < results.size(); i++) {
      tensors.add(tensor(name(i), results.get(i)));
    }
    return tensors;
  }

  @Override
  public void close() {
    outputs.releaseReference();
    net.releaseReference();
  }

  /** The bindings hand out the zero byte at the end as well. */
  private String name(long output) {
    String name = outputs.get(output).getString();
    int end = name.indexOf(0);
    return end < 0 ? name : name.substring(0, end);
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
}
