// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxShapesTest {
  private static final byte[] NETWORK = TinyOnnx.meanAndRest(24, 32);

  @Test
  void sizes_are_named_instead_of_fixed_and_the_rest_stays() throws Exception {
    byte[] lifted = OnnxShapes.lifted(NETWORK);
    String text = new String(lifted, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("sable_0", "sable_2", "sable_3").doesNotContain("sable_1");
    assertThat(text).contains("Conv", "Relu", "kernel_shape");
    assertThat(OnnxShapes.lifted(TinyOnnx.meanAndRest(48, 8))).isEqualTo(lifted);
    assertThat(OnnxShapes.lifted(lifted)).isEqualTo(lifted);
  }

  @Test
  void a_file_cut_short_anywhere_is_refused_or_a_smaller_network() {
    for (int length = 0; length < NETWORK.length; length++) {
      byte[] cut = Arrays.copyOf(NETWORK, length);
      try {
        assertThat(OnnxShapes.lifted(cut).length).isLessThanOrEqualTo(2 * NETWORK.length);
      } catch (NetworkRefused e) {
        assertThat(e).hasMessage("the file is no ONNX network");
      }
    }
  }

  @Test
  void bytes_changed_at_random_end_in_a_network_or_a_refusal() {
    Random random = new Random(7);
    for (int round = 0; round < 5000; round++) {
      byte[] changed = NETWORK.clone();
      for (int i = 0; i < 4; i++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(OnnxShapes.lifted(changed)).isNotNull();
      } catch (NetworkRefused e) {
        assertThat(e).hasMessageStartingWith("the ");
      }
    }
  }

  @Test
  void weights_in_another_file_are_refused() {
    byte[] elsewhere = field(13, field(1, "location".getBytes(StandardCharsets.UTF_8)));
    byte[] asWeight = field(7, field(5, elsewhere));
    byte[] asConstant = field(7, field(1, field(5, field(5, elsewhere))));
    byte[] inner = field(1, field(5, field(5, elsewhere)));
    byte[] inInnerGraph = field(7, field(1, field(5, field(6, inner))));
    for (byte[] model : new byte[][] {asWeight, asConstant, inInnerGraph}) {
      assertThatThrownBy(() -> OnnxShapes.lifted(model))
          .isInstanceOf(NetworkRefused.class)
          .hasMessage("the network's weights are in another file");
    }
  }

  @Test
  void graphs_nested_without_end_are_refused() {
    byte[] graph = new byte[0];
    for (int depth = 0; depth < 40; depth++) {
      graph = field(1, field(5, field(6, graph)));
    }
    byte[] model = field(7, graph);
    assertThatThrownBy(() -> OnnxShapes.lifted(model))
        .isInstanceOf(NetworkRefused.class)
        .hasMessage("the network's graphs are nested too deep");
  }

  private static byte[] field(int number, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProtoFields.write(out, number, content);
    return out.toByteArray();
  }
}
