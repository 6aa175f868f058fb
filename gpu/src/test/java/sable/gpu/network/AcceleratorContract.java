// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import sable.gpu.device.Accelerator;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.gpu.picture.Picture;
import sable.gpu.picture.PictureOps;
import sable.gpu.picture.Rect;

/** What every device must do; a device's test extends this and adds nothing but {@code create}. */
abstract class AcceleratorContract {
  private static final int SIDE = 24;

  /** The device, or a skipped test that says loudly why it is not there. */
  protected abstract Accelerator create();

  protected static Accelerator found(DeviceChoice kind) {
    var device =
        Accelerators.find().stream()
            .filter(found -> found.kind() == kind)
            .findFirst()
            .orElseThrow();
    if (device.accelerator().isEmpty()) {
      System.err.println("SKIPPED: contract of " + kind + ": " + device.words());
    }
    Assumptions.assumeTrue(device.accelerator().isPresent(), device.words());
    return device.accelerator().get();
  }

  @Test
  void a_small_network_answers_what_arithmetic_says() throws Exception {
    Accelerator device = create();
    try (Picture picture = drawn();
        Network network = Network.load(device, TinyOnnx.meanAndRest(SIDE, SIDE))) {
      Tensor y = network.forward(picture, InputSpec.plain(SIDE, SIDE, true)).get(0);
      assertThat(y.shape()).containsExactly(1, 2, SIDE, SIDE);
      assertThat(network.outputNames()).hasSize(1);
      int inside = 12 * SIDE + 12;
      float mean = (90 + 30 + 60) / 3f;
      assertThat(y.values()[inside]).isCloseTo(mean, within(0.5f));
      assertThat(y.values()[SIDE * SIDE + inside]).isCloseTo(100 - mean, within(0.5f));
      assertThat(y.values()[SIDE * SIDE + 1]).isZero();
    }
    assertThat(device.faulted()).isFalse();
  }

  @Test
  void a_batch_answers_what_its_pictures_answer_alone() throws Exception {
    Accelerator device = create();
    try (Picture one = drawn();
        Picture other = Picture.create(SIDE, SIDE);
        Network network = Network.load(device, TinyOnnx.meanAndRest(SIDE, SIDE))) {
      InputSpec input = InputSpec.plain(SIDE, SIDE, false);
      float[] alone = network.forward(one, input).get(0).values();
      Tensor both = network.forward(List.of(other, one), input).get(0);
      assertThat(both.shape()).containsExactly(2, 2, SIDE, SIDE);
      for (int i = 0; i < alone.length; i++) {
        assertThat(both.values()[alone.length + i]).isCloseTo(alone[i], within(0.01f));
      }
    }
  }

  @Test
  void a_picture_is_scaled_as_on_the_cpu() {
    Accelerator device = create();
    try (Picture picture = drawn();
        Picture expected = PictureOps.resize(picture, 12, 10);
        Picture scaled = Picture.create(12, 10)) {
      device.resize(picture, scaled);
      ByteBuffer wanted = expected.bgr();
      ByteBuffer got = scaled.bgr();
      while (wanted.hasRemaining()) {
        assertThat(got.get() & 0xff).isCloseTo(wanted.get() & 0xff, within(2));
      }
    }
    assertThat(device.faulted()).isFalse();
  }

  @Test
  void faces_are_found_as_on_the_cpu() throws Exception {
    Path model = shared("models/yunet_n_640_640.onnx");
    Path photos = shared("corpora/dev/faces");
    Accelerator device = create();
    Accelerator cpu = found(DeviceChoice.CPU);
    try (YuNet here = YuNet.load(device, model, YuNetSettings.STANDARD);
        YuNet there = YuNet.load(cpu, model, YuNetSettings.STANDARD);
        Picture photo = photo(photos)) {
      float[][] wanted = there.run(photo);
      float[][] got = here.run(photo);
      assertThat(got.length).isEqualTo(wanted.length);
      assertThat(wanted.length).isPositive();
      for (int i = 0; i < wanted.length; i++) {
        for (int k = 0; k < 4; k++) {
          assertThat(got[i][k]).isCloseTo(wanted[i][k], within(1f));
        }
        assertThat(got[i][14]).isCloseTo(wanted[i][14], within(0.02f)).isBetween(0f, 1f);
      }
    }
    assertThat(device.faulted()).isFalse();
  }

  @Test
  void round_after_round_leaves_no_native_memory_behind() throws Exception {
    Accelerator device = create();
    try (Picture picture = drawn();
        Network network = Network.load(device, TinyOnnx.meanAndRest(SIDE, SIDE))) {
      InputSpec input = InputSpec.unit(SIDE, SIDE, true);
      rounds(network, picture, input, 20);
      long count = Pointer.totalCount();
      long memory = Pointer.physicalBytes();
      rounds(network, picture, input, 300);
      assertThat(Pointer.totalCount()).isLessThanOrEqualTo(count);
      assertThat(Pointer.physicalBytes() - memory).isLessThan(30_000_000);
    }
  }

  private static void rounds(Network network, Picture picture, InputSpec input, int rounds) {
    for (int i = 0; i < rounds; i++) {
      network.forward(picture, input);
    }
  }

  static Picture drawn() {
    Picture picture = Picture.create(SIDE, SIDE, 3 * SIDE + 8);
    PictureOps.fill(picture, List.of(new Rect(0, 0, SIDE, SIDE)), 0xffffff);
    PictureOps.fill(picture, List.of(new Rect(8, 8, 10, 10)), 0x5a1e3c);
    return picture;
  }

  private static Path shared(String name) {
    Path path = Path.of(System.getProperty("sable.shared", "../../shared")).resolve(name);
    Assumptions.assumeTrue(Files.exists(path), "missing: " + path);
    return path;
  }

  private static Picture photo(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      Path first =
          files.filter(file -> file.toString().endsWith(".jpg")).sorted().findFirst().orElseThrow();
      return sable.gpu.picture.PictureFiles.decode(first, 50_000_000);
    }
  }
}
