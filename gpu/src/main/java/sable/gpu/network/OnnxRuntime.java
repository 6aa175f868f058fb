// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime, once a process. Its native libraries are unpacked once into the cache that all
 * other native libraries lie in, so that a process that is killed leaves nothing behind. It sends
 * nothing anywhere, and of its own messages only errors are let through, to standard error.
 */
final class OnnxRuntime {
  private static final Logger LOG = LoggerFactory.getLogger(OnnxRuntime.class);
  private static final String FOLDER_PROPERTY = "onnxruntime.native.path";

  /** Where the libraries lie in ONNX Runtime's archive, by JavaCPP's names of platforms. */
  private static final Map<String, String> FOLDERS =
      Map.of(
          "linux-x86_64", "linux-x64",
          "linux-arm64", "linux-aarch64",
          "macosx-arm64", "osx-aarch64",
          "windows-x86_64", "win-x64");

  private static final Optional<OrtEnvironment> ENVIRONMENT = start();

  private OnnxRuntime() {}

  /** Empty where there is none for this machine; the log said so once. */
  static Optional<OrtEnvironment> environment() {
    return ENVIRONMENT;
  }

  private static Optional<OrtEnvironment> start() {
    String folder = FOLDERS.get(Loader.getPlatform());
    if (folder == null) {
      LOG.warn("no ONNX Runtime for {}: OpenCV runs the networks", Loader.getPlatform());
      return Optional.empty();
    }
    try {
      if (System.getProperty(FOLDER_PROPERTY) == null) {
        System.setProperty(FOLDER_PROPERTY, unpacked(folder).toString());
      }
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "sable");
      environment.setTelemetry(false);
      return Optional.of(environment);
    } catch (IOException | OrtException | LinkageError | IllegalStateException e) {
      LOG.warn(
          "ONNX Runtime does not start here ({}): OpenCV runs the networks",
          e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static File unpacked(String folder) throws IOException {
    File file = new File("");
    for (String library : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
      String name = "/ai/onnxruntime/native/" + folder + "/" + System.mapLibraryName(library);
      file = Loader.cacheResource(OrtEnvironment.class, name);
      if (file == null) {
        throw new IOException("a native library is not in the archive");
      }
    }
    return file.getParentFile();
  }
}
