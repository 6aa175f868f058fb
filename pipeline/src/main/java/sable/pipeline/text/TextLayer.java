// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import java.util.ArrayList;
import java.util.List;
import sable.pipeline.place.Place;
import sable.pipeline.place.Span;

/**
 * A text of an item, searched as a whole.
 *
 * @param part the layer's name inside the item: {@code body}, {@code page-1}, {@code field-3}
 * @param text its characters; offsets everywhere are UTF-16 code units of it
 * @param shown where its characters show
 */
public record TextLayer(String part, String text, Shown shown) {

  /** Where characters of a layer show. */
  @FunctionalInterface
  public interface Shown {
    /**
     * The boxes of characters [start, end), empty where they show nowhere but in the text itself.
     */
    List<Place> places(int start, int end);
  }

  /** A layer that is nothing but its characters, as in a plain text file. */
  public static TextLayer plain(String part, String text) {
    return new TextLayer(part, text, (start, end) -> List.of());
  }

  /** The span itself, then the places where it shows. */
  public List<Place> placesOf(int start, int end) {
    Place span = new Span(part, start, end);
    List<Place> boxes = shown.places(start, end);
    if (boxes.isEmpty()) {
      return List.of(span);
    }
    List<Place> all = new ArrayList<>(boxes.size() + 1);
    all.add(span);
    all.addAll(boxes);
    return List.copyOf(all);
  }

  /** Part and size: the text is personal data. */
  @Override
  public String toString() {
    return "TextLayer[" + part + ", " + text.length() + " characters]";
  }
}
