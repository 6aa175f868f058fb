// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sable.pipeline.place.Box;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.FoldedText;

/**
 * What has to go from one page: what the plan names by place, and every other occurrence of words
 * that must be nowhere in the copy.
 *
 * @param glyphs numbers of the characters that go
 * @param boxes what is to be covered, in points as shown
 * @param tiles whether some of it stands in repeated tiles
 */
record PageHides(Set<Integer> glyphs, List<Rect> boxes, boolean tiles) {

  static PageHides of(
      Plan plan, Collection<Gone> gone, int page, List<Glyph> glyphs, List<PlacedText> texts) {
    Set<Integer> hidden = new LinkedHashSet<>();
    for (PlacedText text : texts) {
      for (Span span : plan.spans(text.part())) {
        hidden.addAll(text.drawnBy(span.start(), span.end()));
      }
      hidden.addAll(occurrences(text, gone));
    }
    List<Rect> boxes = new ArrayList<>(PlacedText.rects(hidden, glyphs));
    plan.boxes(page).stream().map(Box::rect).forEach(boxes::add);
    boolean tiles = false;
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (glyph.how() == Glyph.How.TILED) {
        tiles |= hidden.contains(i);
      } else if (boxes.stream().anyMatch(b -> mostlyIn(glyph.box(), b))) {
        hidden.add(i);
      }
    }
    return new PageHides(hidden, List.copyOf(boxes), tiles);
  }

  boolean isEmpty() {
    return glyphs.isEmpty() && boxes.isEmpty();
  }

  /** Where the words stand in a text, by the characters that drew them. */
  private static Set<Integer> occurrences(PlacedText text, Collection<Gone> gone) {
    Set<Integer> all = new LinkedHashSet<>();
    FoldedText folded = FoldedText.of(text.text());
    for (Gone words : gone) {
      if (words.occursIn(text.text(), folded)) {
        for (int[] hit : folded.find(words.text(), words.how() != Gone.How.ANYWHERE)) {
          all.addAll(text.drawnBy(hit[0], hit[1]));
        }
      }
    }
    return all;
  }

  private static boolean mostlyIn(Rect glyph, Rect box) {
    return glyph.shared(box) > 0.3 * glyph.w() * glyph.h();
  }
}
