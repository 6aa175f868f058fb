// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlaceTest {

  @Property(seed = "20261121")
  void a_grown_rectangle_holds_the_old_one(
      @ForAll @DoubleRange(min = -500, max = 500) double x,
      @ForAll @DoubleRange(min = 1, max = 500) double w,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    Rect rect = new Rect(x, x / 2, w, w + 1);
    assertThat(rect.grown(share).shared(rect))
        .isCloseTo(w * (w + 1), org.assertj.core.data.Offset.offset(1e-6 * w * w + 1e-6));
  }

  @Property(seed = "20261121")
  void a_time_base_is_read_as_it_is_written(
      @ForAll @IntRange(min = 1) int numerator, @ForAll @IntRange(min = 1) int denominator) {
    TimeBase base = new TimeBase(numerator, denominator);
    assertThat(TimeBase.parse(base.toString())).isEqualTo(base);
  }

  @Test
  void a_place_without_sense_is_refused() {
    assertThatThrownBy(() -> new Span("body", 3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rect(0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rect(Double.NaN, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    Track.At at = new Track.At(5, new Rect(0, 0, 1, 1));
    assertThatThrownBy(() -> new Track(0, new TimeBase(1, 25), List.of(at, at)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
