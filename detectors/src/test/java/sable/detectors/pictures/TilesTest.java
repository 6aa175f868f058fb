// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import sable.gpu.picture.Rect;

class TilesTest {

  @Test
  void a_small_picture_is_one_tile() {
    assertThat(Tiles.over(100, 30, 192, 144)).containsExactly(new Rect(0, 0, 100, 30));
  }

  @Test
  void the_last_tile_ends_at_the_border() {
    assertThat(Tiles.over(400, 192, 192, 144))
        .containsExactly(
            new Rect(0, 0, 192, 192), new Rect(144, 0, 192, 192), new Rect(208, 0, 192, 192));
  }

  @Property(tries = 200, seed = "20261121")
  void whatever_is_not_larger_than_the_overlap_lies_whole_in_a_tile(
      @ForAll @IntRange(min = 1, max = 3000) int width,
      @ForAll @IntRange(min = 0, max = 2999) int x) {
    List<Rect> tiles = Tiles.over(width, 10, 192, 144);
    int from = Math.min(x, width - 1);
    int to = Math.min(width, from + 48);
    assertThat(tiles).anyMatch(tile -> tile.x() <= from && to <= tile.x() + tile.width());
    assertThat(tiles).allMatch(tile -> tile.x() >= 0 && tile.x() + tile.width() <= width);
  }
}
