// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.text.TextLayer;

/** A text of a page that knows for each of its UTF-16 code units which character drew it. */
final class PlacedText {

  private static final int NOBODY = -1;

  private final String part;
  private final int page;
  private final PageShape shape;
  private final List<Glyph> glyphs;
  private final String text;
  private final int[] owners;

  private PlacedText(
      String part, int page, PageShape shape, List<Glyph> glyphs, String text, int[] owners) {
    this.part = part;
    this.page = page;
    this.shape = shape;
    this.glyphs = glyphs;
    this.text = text;
    this.owners = owners;
  }

  String part() {
    return part;
  }

  String text() {
    return text;
  }

  /** The characters that drew the code units [start, end), as numbers of the page's list. */
  Set<Integer> drawnBy(int start, int end) {
    Set<Integer> all = new LinkedHashSet<>();
    for (int i = Math.max(0, start); i < Math.min(end, owners.length); i++) {
      if (owners[i] != NOBODY) {
        all.add(owners[i]);
      }
    }
    return all;
  }

  TextLayer layer() {
    return new TextLayer(
        part, text, (start, end) -> places(drawnBy(start, end), glyphs, shape, page));
  }

  /** The boxes of characters, those that stand next to each other in one. */
  static List<Place> places(
      Collection<Integer> drawn, List<Glyph> glyphs, PageShape shape, int page) {
    return rects(drawn, glyphs).stream()
        .filter(r -> r.shared(new Rect(0, 0, shape.width(), shape.height())) > 0)
        .<Place>map(r -> new Box(page, r, Box.Unit.PT))
        .toList();
  }

  static List<Rect> rects(Collection<Integer> drawn, List<Glyph> glyphs) {
    List<Rect> rects = new ArrayList<>();
    Glyph before = null;
    for (int index : drawn) {
      Glyph glyph = glyphs.get(index);
      if (glyph.how() == Glyph.How.TILED) {
        continue;
      }
      boolean upright = Math.abs(glyph.alongX()) > 0.999 || Math.abs(glyph.alongY()) > 0.999;
      if (before != null && upright && Line.between(before, glyph) != Line.BROKEN) {
        rects.set(rects.size() - 1, rects.get(rects.size() - 1).around(glyph.box()));
      } else {
        rects.add(glyph.box());
      }
      before = glyph;
    }
    return rects;
  }

  /** Puts a text together. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private int[] owners = new int[256];

    void add(String piece, int owner) {
      int end = text.length() + piece.length();
      if (end > owners.length) {
        owners = Arrays.copyOf(owners, Math.max(end, owners.length * 2));
      }
      Arrays.fill(owners, text.length(), end, owner);
      text.append(piece);
    }

    void add(String piece) {
      add(piece, NOBODY);
    }

    /** Takes a text over with its owners. */
    void add(PlacedText other) {
      for (int i = 0; i < other.text.length(); i++) {
        add(other.text.substring(i, i + 1), other.owners[i]);
      }
    }

    boolean endsBlank() {
      return text.length() == 0 || text.charAt(text.length() - 1) <= ' ';
    }

    /** Where the last character that shows stands, if it ends a line with a hyphen; else -1. */
    int hyphen() {
      int at = text.length() - 1;
      while (at >= 0 && text.charAt(at) == ' ') {
        at--;
      }
      if (at < 1 || !Character.isLetter(text.charAt(at - 1))) {
        return NOBODY;
      }
      char c = text.charAt(at);
      return c == '-' || c == '\u2010' || c == '\u00ad' ? at : NOBODY;
    }

    /** Makes the hyphen at an offset, and all behind it, one that shows only at a line's end. */
    void soften(int at) {
      text.setLength(at + 1);
      text.setCharAt(at, '\u00ad');
    }

    PlacedText build(String part, int page, PageShape shape, List<Glyph> glyphs) {
      return new PlacedText(
          part, page, shape, glyphs, text.toString(), Arrays.copyOf(owners, text.length()));
    }
  }
}
