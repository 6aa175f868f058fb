// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A network in ONNX Runtime, on the calling thread alone: no threads of its own, so that the same
 * input gives the same numbers, and workers side by side take no core from each other. Its owner
 * closes it.
 */
final class OnnxNetwork implements AutoCloseable {
  /** Floats of an input whose memory is not kept for inputs of other shapes: about full HD. */
  private static final long LARGE = 3L * 2_100_000;

  private final OrtEnvironment environment;
  private final byte[] model;
  private final List<String> outputs;
  private final String input;
  private OrtSession session;
  private long[] lastShape = {};

  private OnnxNetwork(OrtEnvironment environment, byte[] model, OrtSession session) {
    this.environment = environment;
    this.model = model;
    this.session = session;
    this.input = session.getInputNames().iterator().next();
    this.outputs = List.copyOf(session.getOutputNames());
  }

  /** Loads an ONNX file for pictures of any size; what cannot be run is refused. */
  static OnnxNetwork load(OrtEnvironment environment, byte[] file) throws NetworkRefused {
    byte[] lifted = OnnxShapes.lifted(file);
    try {
      OrtSession session = session(environment, lifted);
      if (floatsAlone(session)) {
        return new OnnxNetwork(environment, lifted, session);
      }
      session.close();
    } catch (OrtException e) {
      // Its words quote the file.
      throw new NetworkRefused("ONNX Runtime cannot read the network");
    }
    throw new NetworkRefused("the network does not answer one block of floats with others");
  }

  List<String> outputNames() {
    return outputs;
  }

  /** {@code values} is direct, in native byte order, as long as {@code shape} says. */
  List<Tensor> run(FloatBuffer values, long... shape) {
    try {
      forget(shape);
      return answers(values, shape);
    } catch (OrtException e) {
      throw new IllegalStateException("the network cannot be run on this input", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a network cannot be closed", e);
    }
  }

  /** A session keeps the most memory that it ever needed; only a fresh one is small again. */
  private void forget(long[] shape) throws OrtException {
    if (!Arrays.equals(shape, lastShape)) {
      if (Arrays.stream(lastShape).reduce(1, Math::multiplyExact) > LARGE) {
        OrtSession fresh = session(environment, model);
        session.close();
        session = fresh;
      }
      lastShape = shape.clone();
    }
  }

  private List<Tensor> answers(FloatBuffer values, long[] shape) throws OrtException {
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, values, shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      List<Tensor> tensors = new ArrayList<>();
      for (String name : outputs) {
        tensors.add(tensor(name, (OnnxTensor) result.get(name).orElseThrow()));
      }
      return tensors;
    }
  }

  private static Tensor tensor(String name, OnnxTensor answer) {
    long[] sizes = answer.getInfo().getShape();
    int[] shape = new int[sizes.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Math.toIntExact(sizes[i]);
    }
    return new Tensor(name, shape, answer.getFloatBuffer().array());
  }

  private static boolean floatsAlone(OrtSession session) throws OrtException {
    boolean floats = session.getNumInputs() == 1;
    for (var info : List.of(session.getInputInfo(), session.getOutputInfo())) {
      for (var node : info.values()) {
        floats &= node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT;
      }
    }
    return floats;
  }

  private static OrtSession session(OrtEnvironment environment, byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // A plan for each size of input ever seen would be kept, and gain nothing that was measured.
      options.setMemoryPatternOptimization(false);
      return environment.createSession(model, options);
    }
  }
}
