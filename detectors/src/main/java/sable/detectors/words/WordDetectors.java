// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import java.util.ArrayList;
import java.util.List;
import sable.detectors.names.NameFinder;
import sable.detectors.names.NameModel;
import sable.detectors.names.NameRules;
import sable.detectors.taught.TaughtFinder;
import sable.detectors.words.context.InContext;
import sable.detectors.words.force.ForceReference;
import sable.pipeline.text.ReferenceShape;
import sable.pipeline.text.TextDetector;

/** The text detectors that a search uses. */
public final class WordDetectors {

  private WordDetectors() {}

  /**
   * The standard recognisers, names by rule and by model, and what an officer asks to hide.
   *
   * @param names one for the process: it is large, and read on first use
   * @param hideTerms words to hide wherever they stand; empty ones are left out
   */
  public static List<TextDetector> standard(NameModel names, List<String> hideTerms) {
    return standard(names, hideTerms, List.of());
  }

  /**
   * The same with the references of single forces.
   *
   * @param shapes how forces write their references
   */
  public static List<TextDetector> standard(
      NameModel names, List<String> hideTerms, List<ReferenceShape> shapes) {
    List<TextDetector> all = new ArrayList<>();
    all.add(new Words("words/1", Words.STANDARD));
    all.add(new Words("name-rules/1", NameRules.ALL));
    if (!shapes.isEmpty()) {
      all.add(new Words("force-shapes/1", ForceReference.all(shapes)));
    }
    all.add(new NameFinder(names));
    all.add(new TaughtFinder(names));
    all.add(new InContext());
    if (hideTerms.stream().anyMatch(term -> !term.isBlank())) {
      all.add(new Terms(hideTerms));
    }
    return List.copyOf(all);
  }
}
