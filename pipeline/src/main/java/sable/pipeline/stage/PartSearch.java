// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;
import sable.pipeline.text.TextPass;

/**
 * Leads detectors along a text, part by part, so that what they make of it is small and soon gone
 * whatever the length of the text.
 */
public final class PartSearch {

  private final List<TextDetector> detectors;
  private final Wanted wanted;

  /** A search for what is wanted. */
  public PartSearch(List<TextDetector> detectors, Wanted wanted) {
    this.detectors = detectors;
    this.wanted = wanted;
  }

  /** What is wanted of all that they find, as offsets of the text. */
  public List<TextMatch> look(String text) {
    int reach = detectors.stream().mapToInt(TextDetector::reach).max().orElse(0);
    return look(text, TextPart.cuts(text, reach));
  }

  /** The same with the text cut in another way. */
  public List<TextMatch> look(String text, List<TextPart.Cut> cuts) {
    List<TextPass> passes = detectors.stream().map(TextDetector::pass).toList();
    List<List<List<TextMatch>>> found = new ArrayList<>(cuts.size());
    for (TextPart.Cut cut : cuts) {
      TextPart part = cut.of(text);
      List<List<TextMatch>> ofPart = new ArrayList<>(passes.size());
      for (TextPass pass : passes) {
        ofPart.add(find(pass, part));
      }
      found.add(ofPart);
    }
    for (int i = 0; i < passes.size(); i++) {
      Set<Integer> again = passes.get(i).again();
      for (int number : again) {
        found.get(number).set(i, find(passes.get(i), cuts.get(number).of(text)));
      }
    }
    List<TextMatch> all = new ArrayList<>();
    found.forEach(ofPart -> ofPart.forEach(all::addAll));
    for (TextPass pass : passes) {
      pass.rest().stream().filter(this::isWanted).forEach(all::add);
    }
    return all;
  }

  private List<TextMatch> find(TextPass pass, TextPart part) {
    List<TextMatch> wantedOnes = new ArrayList<>();
    for (TextMatch match : pass.find(part)) {
      if (isWanted(match)) {
        wantedOnes.add(match.shifted(part.offset()));
      }
    }
    return wantedOnes;
  }

  private boolean isWanted(TextMatch match) {
    return wanted.takes(match.category(), match.confidence());
  }
}
