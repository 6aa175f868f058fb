// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Searched;
import sable.pipeline.medium.Blind;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextLayer;

/**
 * What an item was, and was not, looked at for: so that no finding never stands for a clean item.
 */
final class LookedFor {

  private final List<TextDetector> words;
  private final List<PictureDetector> eyes;
  private final Wanted wanted;

  LookedFor(List<TextDetector> words, List<PictureDetector> eyes, Wanted wanted) {
    this.words = words;
    this.eyes = eyes;
    this.wanted = wanted;
  }

  List<Searched> in(Reading reading) {
    List<Searched> all = new ArrayList<>();
    words.forEach(detector -> inTexts(reading, detector, all));
    eyes.forEach(detector -> inPictures(reading, detector, all));
    joined(notes(reading, Category.Kind.SOUND))
        .filter(note -> wanted.asks(Category.SPEECH))
        .ifPresent(note -> all.add(Searched.none(Category.SPEECH, note)));
    return all;
  }

  private void inTexts(Reading reading, TextDetector detector, List<Searched> all) {
    List<String> unread = new ArrayList<>(notes(reading, Category.Kind.WORDS));
    boolean some = false;
    for (TextLayer layer : reading.texts()) {
      Optional<String> why = detector.cannotRead(layer.text());
      why.ifPresent(reason -> unread.add(layer.part() + ": " + reason));
      some |= why.isEmpty();
    }
    if (some || !unread.isEmpty()) {
      boolean readable = some;
      detector.categories().stream()
          .sorted()
          .filter(wanted::asks)
          .forEach(c -> all.add(extent(Searched.all(c, detector.by()), readable, unread)));
    }
  }

  private void inPictures(Reading reading, PictureDetector detector, List<Searched> all) {
    List<String> unseen = notes(reading, Category.Kind.PICTURE);
    boolean some = !reading.pictures().isEmpty() || !reading.footage().isEmpty();
    if (some || !unseen.isEmpty()) {
      detector.searched().stream()
          .filter(searched -> wanted.asks(searched.category()))
          .forEach(searched -> all.add(extent(searched, some, unseen)));
    }
  }

  private static Searched extent(Searched whole, boolean some, List<String> unseen) {
    if (whole.extent() == Searched.Extent.NONE || unseen.isEmpty()) {
      return whole;
    }
    String note = String.join("; ", unseen);
    return some
        ? new Searched(whole.category(), whole.by(), Searched.Extent.PART, Optional.of(note))
        : Searched.none(whole.category(), note);
  }

  private static List<String> notes(Reading reading, Category.Kind kind) {
    return reading.blind().stream()
        .filter(b -> b.kind() == kind)
        .map(Blind::note)
        .distinct()
        .toList();
  }

  private static Optional<String> joined(List<String> notes) {
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes));
  }
}
