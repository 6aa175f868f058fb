// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Source;
import sable.pipeline.medium.Reading;
import sable.pipeline.place.Span;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.TextLayer;

/** Hides terms as an officer would: wherever they occur. */
final class Hiding {

  private Hiding() {}

  static Source source(Path file) throws IOException {
    Digest digest = Digest.of(file);
    return new Source(
        new Item(
            ItemId.of("item", digest),
            "item",
            new MediaType("application/pdf"),
            digest,
            Files.size(file),
            Optional.empty()),
        file);
  }

  static Plan plan(Reading reading, Collection<String> terms) {
    List<Hide> hides = new ArrayList<>();
    for (String term : terms) {
      for (TextLayer layer : reading.texts()) {
        for (int[] hit : FoldedText.of(layer.text()).find(term, false)) {
          hides.add(
              hide(
                  hides.size(),
                  layer.text().substring(hit[0], hit[1]),
                  layer.placesOf(hit[0], hit[1])));
        }
      }
      hides.add(hide(hides.size(), term, List.of(new Span("hidden-asked", 0, term.length()))));
    }
    return new Plan(hides, Set.of());
  }

  private static Hide hide(int number, String text, List<sable.pipeline.place.Place> places) {
    return new Hide(new FindingId("f" + (number + 1)), Category.TERM, text, places);
  }
}
