// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Span;
import sable.pipeline.place.Track;
import sable.pipeline.policy.Proposal;
import sable.pipeline.text.FoldedText;

/**
 * All that must go from one item: a fold over its proposals and what people decided on them.
 *
 * @param hides what must go, by finding
 * @param kept words that somebody decided to leave standing in this item; never logged
 */
public record Plan(List<Hide> hides, Set<String> kept) {

  /** Shorter words say too little to be looked for in a whole file: their places are checked. */
  private static final int TELLING_LENGTH = 5;

  public Plan {
    hides = List.copyOf(hides);
    kept = Set.copyOf(kept);
  }

  /** A plan that hides nothing. */
  public static Plan nothing() {
    return new Plan(List.of(), Set.of());
  }

  /** What goes: every finding on which the decision is to hide it. No decision hides nothing. */
  public static Plan of(List<Proposal> proposals, Map<FindingId, Decision> decisions) {
    List<Hide> hides = new ArrayList<>();
    Set<String> kept = new LinkedHashSet<>();
    for (Proposal proposal : proposals) {
      Decision decision = decisions.get(proposal.finding().id());
      if (decision != null && decision.verdict() == Verdict.HIDE) {
        hides.add(Hide.of(proposal.finding()));
      } else if (!proposal.finding().text().isEmpty()) {
        kept.add(proposal.finding().text());
      }
    }
    return new Plan(hides, kept);
  }

  /** Whether nothing is to be hidden. */
  public boolean isEmpty() {
    return hides.isEmpty();
  }

  /** The spans to hide in a text layer, merged where they meet, by rising start. */
  public List<Span> spans(String part) {
    List<Span> all =
        places(Span.class)
            .filter(s -> s.part().equals(part) && s.start() < s.end())
            .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
            .toList();
    List<Span> merged = new ArrayList<>();
    for (Span span : all) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.start() <= last.end()) {
        merged.set(
            merged.size() - 1, new Span(part, last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  /** The boxes to cover on a page or picture. */
  public List<Box> boxes(int page) {
    return places(Box.class).filter(b -> b.page() == page).toList();
  }

  /** The tracks to cover in a video stream. */
  public List<Track> tracks(int stream) {
    return places(Track.class).filter(t -> t.stream() == stream).toList();
  }

  /** The words that must be nowhere in the copy. */
  public Set<Gone> gone() {
    List<FoldedText> keptTexts =
        kept.stream().map(k -> FoldedText.of(FoldedText.fold(k).strip())).toList();
    Set<Gone> gone = new LinkedHashSet<>();
    for (Hide hide : hides) {
      gone(hide.category(), hide.text())
          .filter(words -> words.how() == Gone.How.ANYWHERE || !isKept(words, keptTexts))
          .ifPresent(gone::add);
    }
    return gone;
  }

  /** The words that must be nowhere in the copy for one finding, where nothing is kept. */
  public static Optional<Gone> gone(Category category, String text) {
    String folded = FoldedText.fold(text).strip();
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    if (category == Category.TERM) {
      return Optional.of(new Gone(text, Gone.How.ANYWHERE));
    }
    if (category == Category.PERSON_NAME) {
      return Optional.of(new Gone(text, Gone.How.SAME_CASE));
    }
    return folded.length() >= TELLING_LENGTH
        ? Optional.of(new Gone(text, Gone.How.WHOLE_WORDS))
        : Optional.empty();
  }

  private static boolean isKept(Gone gone, List<FoldedText> keptTexts) {
    return keptTexts.stream()
        .anyMatch(kept -> !kept.find(FoldedText.fold(gone.text()).strip(), true).isEmpty());
  }

  private <P extends Place> Stream<P> places(Class<P> kind) {
    return hides.stream()
        .flatMap(h -> h.places().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  @Override
  public String toString() {
    return "Plan[" + hides.size() + " to hide]";
  }
}
