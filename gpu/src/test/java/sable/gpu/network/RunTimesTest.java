// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_dnn;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.gpu.device.Accelerator;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.gpu.picture.Picture;
import sable.gpu.picture.PictureFiles;
import sable.gpu.picture.PictureOps;

/** ONNX Runtime and OpenCV answer alike. */
class RunTimesTest {
  private static final int PHOTOS = 12;

  @ParameterizedTest
  @ValueSource(strings = {"yunet_n_640_640.onnx", "face_detection_yunet_2023mar.onnx"})
  void both_run_times_see_the_same_faces(String file) throws Exception {
    byte[] model = Files.readAllBytes(shared("models/" + file));
    try (FaceRows onnx = OnnxYuNet.load(runTime(), model, YuNetSettings.STANDARD);
        FaceRows openCv = openCv(model)) {
      int seen = 0;
      for (Path photo : photos()) {
        try (Picture picture = PictureFiles.decode(photo, 50_000_000)) {
          seen += sameFaces(onnx, openCv, picture);
        }
      }
      assertThat(seen).isGreaterThan(PHOTOS);
    }
  }

  @Test
  void pictures_of_any_size_and_stride_are_seen_alike() throws Exception {
    byte[] model = Files.readAllBytes(shared("models/yunet_n_640_640.onnx"));
    try (FaceRows onnx = OnnxYuNet.load(runTime(), model, YuNetSettings.STANDARD);
        FaceRows openCv = openCv(model);
        Picture photo = PictureFiles.decode(photos().get(0), 50_000_000)) {
      for (int width : new int[] {640, 333, 96, 1501, 97}) {
        int height = Math.max(96, width * 9 / 16);
        try (Picture scaled = Picture.create(width, height, 3 * width + 13)) {
          PictureOps.resizeInto(photo, scaled);
          sameFaces(onnx, openCv, scaled);
        }
      }
    }
  }

  @Test
  void the_same_picture_gives_the_same_numbers_whatever_was_seen_before() throws Exception {
    byte[] model = Files.readAllBytes(shared("models/yunet_n_640_640.onnx"));
    Accelerator cpu = Accelerators.pick(DeviceChoice.CPU, 2);
    try (YuNet one = YuNet.load(cpu, model, YuNetSettings.STANDARD);
        YuNet other = YuNet.load(cpu, model, YuNetSettings.STANDARD);
        Picture photo = PictureFiles.decode(photos().get(0), 50_000_000);
        Picture large = Picture.create(2500, 1500)) {
      float[][] first = one.run(photo);
      other.run(large);
      assertThat(other.run(photo)).isDeepEqualTo(first);
      assertThat(one.run(photo)).isDeepEqualTo(first);
      assertThat(first.length).isPositive();
    }
  }

  @Test
  void a_network_of_one_size_runs_on_pictures_of_others() throws Exception {
    Accelerator cpu = Accelerators.pick(DeviceChoice.CPU, 1);
    try (Network network = Network.load(cpu, TinyOnnx.meanAndRest(24, 24));
        OpenCvNetwork openCv = OpenCvNetwork.load(TinyOnnx.meanAndRest(40, 56));
        Picture picture = AcceleratorContract.drawn()) {
      assertThat(network.outputNames()).isEqualTo(openCv.outputNames()).containsExactly("y");
      Tensor y = network.forward(picture, InputSpec.plain(56, 40, true)).get(0);
      assertThat(y.shape()).containsExactly(1, 2, 40, 56);
    }
  }

  @Test
  void what_is_no_face_network_is_refused_as_one() {
    Accelerator cpu = Accelerators.pick(DeviceChoice.CPU, 1);
    byte[] other = TinyOnnx.meanAndRest(32, 32);
    assertThatThrownBy(() -> YuNet.load(cpu, other, YuNetSettings.STANDARD))
        .isInstanceOf(NetworkRefused.class);
  }

  @Test
  void large_pictures_leave_no_memory_behind_for_small_ones() throws Exception {
    byte[] model = Files.readAllBytes(shared("models/yunet_n_640_640.onnx"));
    Accelerator cpu = Accelerators.pick(DeviceChoice.CPU, 1);
    try (YuNet network = YuNet.load(cpu, model, YuNetSettings.STANDARD);
        Picture small = Picture.create(320, 240);
        Picture large = Picture.create(3000, 2000)) {
      network.run(large);
      network.run(small);
      long before = Pointer.physicalBytes();
      long pointers = Pointer.totalCount();
      for (int i = 0; i < 3; i++) {
        network.run(large);
        network.run(small);
      }
      assertThat(Pointer.physicalBytes() - before).isLessThan(100_000_000);
      assertThat(Pointer.totalCount()).isLessThanOrEqualTo(pointers);
    }
  }

  /** From 1.29 on, the published run-time reports to its makers unless it is told not to. */
  @Test
  void the_run_time_knows_nobody_to_report_to() throws Exception {
    assertThat(OnnxRuntime.environment()).isPresent();
    String folder = System.getProperty("onnxruntime.native.path");
    Path library = Path.of(folder, System.mapLibraryName("onnxruntime"));
    assertThat(library.toString()).startsWith(Loader.getCacheDir().toString());
    String bytes = Files.readString(library, StandardCharsets.ISO_8859_1);
    assertThat(bytes.contains("events.data.microsoft")).isFalse();
    assertThat(bytes.contains("/etc/machine-id")).isFalse();
    assertThat(bytes.contains("OrtGetApiBase")).isTrue();
  }

  /** How many faces stand out clearly from what is not answered any more. */
  private static int sameFaces(FaceRows onnx, FaceRows openCv, Picture picture) {
    float[][] here = rows(onnx, picture);
    float[][] there = rows(openCv, picture);
    alike(there, here, picture);
    return alike(here, there, picture);
  }

  private static int alike(float[][] wanted, float[][] got, Picture picture) {
    int clear = 0;
    for (float[] face : wanted) {
      float score = face[YuNet.ROW - 1];
      if (score > YuNetSettings.STANDARD.scoreThreshold() + 0.01f) {
        clear++;
        float[] same = nearest(face, got);
        for (int k = 0; k < YuNet.ROW - 1; k++) {
          assertThat(same[k]).as("%s %s", picture, k).isCloseTo(face[k], within(1f));
        }
        assertThat(same[YuNet.ROW - 1]).isCloseTo(score, within(0.01f));
      }
    }
    return clear;
  }

  private static float[] nearest(float[] face, float[][] faces) {
    assertThat(faces).isNotEmpty();
    float[] best = faces[0];
    for (float[] other : faces) {
      if (Overlap.share(other, face) > Overlap.share(best, face)) {
        best = other;
      }
    }
    return best;
  }

  private static float[][] rows(FaceRows network, Picture picture) {
    return network.of(picture.bgr(), picture.widthPx(), picture.heightPx(), picture.strideBytes());
  }

  private static OrtEnvironment runTime() {
    return OnnxRuntime.environment().orElseThrow();
  }

  private static FaceRows openCv(byte[] model) throws NetworkRefused {
    return OpenCvYuNet.load(
        model, YuNetSettings.STANDARD, opencv_dnn.DNN_BACKEND_OPENCV, opencv_dnn.DNN_TARGET_CPU);
  }

  private static List<Path> photos() throws IOException {
    try (var files = Files.walk(shared("corpora/dev/faces"))) {
      return files.filter(file -> file.toString().endsWith(".jpg")).sorted().limit(PHOTOS).toList();
    }
  }

  private static Path shared(String name) {
    Path path = Path.of(System.getProperty("sable.shared", "../../shared")).resolve(name);
    Assumptions.assumeTrue(Files.exists(path), "missing: " + path);
    return path;
  }
}
