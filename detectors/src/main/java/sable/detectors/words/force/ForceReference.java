// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.force;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sable.detectors.words.shape.Cues;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.ReferenceShape;
import sable.pipeline.text.TextMatch;

/**
 * References of one category in the shapes that forces are configured with. A shape is found beside
 * a word that names it, and alone where its configuration says so; the evidence names the force.
 * Source: the configuration ({@code docs/force-shapes.md}).
 */
public final class ForceReference extends Recogniser {

  private final List<One> shapes;

  private record One(ReferenceShape shape, Shape places, Optional<Cues> words) {}

  private ForceReference(Category category, List<ReferenceShape> shapes) {
    super(category, "force-shape");
    this.shapes = shapes.stream().map(ForceReference::one).toList();
  }

  /** A recogniser for each category that has shapes, in their order. */
  public static List<Recogniser> all(List<ReferenceShape> shapes) {
    Map<Category, List<ReferenceShape>> byCategory = new LinkedHashMap<>();
    shapes.forEach(
        shape -> byCategory.computeIfAbsent(shape.category(), c -> new ArrayList<>()).add(shape));
    List<Recogniser> all = new ArrayList<>();
    byCategory.forEach((category, list) -> all.add(new ForceReference(category, list)));
    return all;
  }

  private static One one(ReferenceShape shape) {
    String words = String.join("|", shape.words());
    return new One(
        shape,
        Shape.atStarts(
            "(?<![\\p{L}0-9/-])(?:" + shape.expression() + ")(?![\\p{L}0-9]|[/-][0-9A-Z])"),
        words.isEmpty() ? Optional.empty() : Optional.of(Cues.of(words)));
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> all = new ArrayList<>();
    for (One one : shapes) {
      all.addAll(one.places().find(text, hit -> judge(one, hit)));
    }
    return joined(all);
  }

  private Optional<TextMatch> judge(One one, Hit hit) {
    Optional<String> word =
        one.words().flatMap(words -> words.closeBefore(hit, 60).or(() -> words.column(hit)));
    List<String> context = new ArrayList<>(List.of(one.shape().force()));
    word.ifPresent(context::add);
    if (word.isPresent()) {
      return Optional.of(match(hit, CUED, new Proof(Optional.empty(), context)));
    }
    return one.shape().alone()
        ? Optional.of(match(hit, LIKELY, new Proof(Optional.empty(), context)))
        : Optional.empty();
  }
}
