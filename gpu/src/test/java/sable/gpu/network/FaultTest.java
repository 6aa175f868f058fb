// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sable.gpu.device.Accelerator;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.gpu.device.Devices;
import sable.gpu.picture.Picture;

class FaultTest {
  private static final InputSpec INPUT = InputSpec.plain(24, 24, true);
  private static final byte[] NETWORK = TinyOnnx.meanAndRest(24, 24);

  @Test
  void a_device_that_fails_gives_the_result_of_the_cpu_and_is_left() throws Exception {
    Accelerator broken = Devices.broken();
    Accelerator cpu = Accelerators.pick(DeviceChoice.CPU, 1);
    try (Picture picture = AcceleratorContract.drawn();
        Network failing = Network.load(broken, NETWORK);
        Network sound = Network.load(cpu, NETWORK)) {
      float[] wanted = sound.forward(picture, INPUT).get(0).values();
      assertThat(failing.forward(picture, INPUT).get(0).values()).isEqualTo(wanted);
      assertThat(broken.faulted()).isTrue();
      assertThat(failing.forward(picture, INPUT).get(0).values()).isEqualTo(wanted);
    }
  }

  @Test
  void what_fails_on_the_cpu_too_is_not_blamed_on_the_device() throws Exception {
    Accelerator broken = Devices.broken();
    assertThatThrownBy(
            () ->
                broken.attempt(
                    broken::dnnBackend,
                    () -> {
                      throw new IllegalArgumentException("not the device's fault");
                    }))
        .hasMessage("not the device's fault");
    assertThat(broken.faulted()).isFalse();
  }

  @Test
  void what_is_no_network_is_refused() {
    Accelerator cpu = Accelerators.pick(DeviceChoice.AUTO, 1);
    assertThatThrownBy(() -> Network.load(cpu, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
        .isInstanceOf(NetworkRefused.class);
  }

  @Test
  void every_kind_of_device_is_there_or_says_why_not() {
    assertThat(Accelerators.find())
        .extracting(found -> found.kind())
        .containsExactly(DeviceChoice.CPU, DeviceChoice.OPENCL, DeviceChoice.CUDA);
    assertThat(Accelerators.find()).allSatisfy(found -> assertThat(found.words()).isNotBlank());
  }
}
