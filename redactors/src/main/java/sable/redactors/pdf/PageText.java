// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of a page: in the order in which it is drawn, and beside it every line that reads
 * otherwise by where its characters stand, so that a word is found however it was set.
 */
final class PageText {

  private static final double SAME_LINE = 0.4;
  private static final double TWIN = 0.15;

  private final int page;
  private final PageShape shape;
  private final List<Glyph> glyphs;
  private final List<Integer> first = new ArrayList<>();

  private PageText(int page, PageShape shape, List<Glyph> glyphs) {
    this.page = page;
    this.shape = shape;
    this.glyphs = glyphs;
  }

  /** The texts of a page; the first one reads as it is drawn. */
  static List<PlacedText> of(int page, PageShape shape, List<Glyph> glyphs) {
    PageText text = new PageText(page, shape, glyphs);
    text.dropTwins();
    List<PlacedText> all = new ArrayList<>();
    all.add(text.asDrawn("page-" + (page + 1)));
    PlacedText otherwise = text.otherwise(all.get(0), "page-" + (page + 1) + "-otherwise");
    if (!otherwise.text().isBlank()) {
      all.add(otherwise);
    }
    PlacedText tiles = text.tiles("page-" + (page + 1) + "-tiles");
    if (!tiles.text().isBlank()) {
      all.add(tiles);
    }
    return all;
  }

  /** Bold letters are at times drawn twice, a hair apart: they are read once. */
  private void dropTwins() {
    Map<String, List<Integer>> near = new HashMap<>();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (glyph.how() == Glyph.How.TILED) {
        continue;
      }
      List<Integer> others =
          near.computeIfAbsent(
              glyph.text() + Math.round(glyph.y() / 4) + "/" + Math.round(glyph.x() / 4),
              k -> new ArrayList<>());
      boolean twin =
          others.stream()
              .map(glyphs::get)
              .anyMatch(
                  o -> Math.hypot(glyph.x() - o.x(), glyph.y() - o.y()) < TWIN * glyph.size());
      if (!twin) {
        others.add(i);
        first.add(i);
      }
    }
  }

  private PlacedText asDrawn(String part) {
    PlacedText.Builder out = new PlacedText.Builder();
    Glyph before = null;
    for (int index : first) {
      Glyph glyph = glyphs.get(index);
      if (before != null) {
        join(out, before, glyph);
      }
      out.add(shown(glyph), index);
      before = glyph;
    }
    return out.build(part, page, shape, glyphs);
  }

  private static void join(PlacedText.Builder out, Glyph before, Glyph glyph) {
    switch (Line.between(before, glyph)) {
      case JOINED -> {}
      case SPACED -> {
        if (!out.endsBlank() && !glyph.blank()) {
          out.add(" ");
        }
      }
      case BROKEN -> {
        int hyphen = out.hyphen();
        if (hyphen >= 0 && Character.isLowerCase(glyph.text().codePointAt(0))) {
          out.soften(hyphen);
        } else {
          out.add("\n");
        }
      }
    }
  }

  private static String shown(Glyph glyph) {
    return glyph.blank() ? " " : glyph.text();
  }

  private PlacedText otherwise(PlacedText drawn, String part) {
    String known = spacedOnce(drawn.text().replace("\u00ad", "- "));
    PlacedText.Builder out = new PlacedText.Builder();
    List<PlacedText> lines = new ArrayList<>();
    for (List<Integer> line : linesByPlace()) {
      lines.add(line(line, true));
      if (Line.rightToLeft(lines.get(lines.size() - 1).text())) {
        lines.add(line(line, false));
      }
    }
    boolean[] wanted = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      String own = spacedOnce(lines.get(i).text());
      String next = i + 1 < lines.size() ? spacedOnce(lines.get(i + 1).text()) : "";
      if (!known.contains(own)) {
        wanted[i] = true;
      }
      if (!next.isEmpty() && !known.contains(own + " " + next)) {
        wanted[i] = true;
        wanted[i + 1] = true;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (wanted[i]) {
        out.add(lines.get(i));
        out.add("\n");
      }
    }
    hyphenated(drawn, out);
    return out.build(part, page, shape, glyphs);
  }

  /** Words that were joined over a line's end, with their hyphen. */
  private static void hyphenated(PlacedText drawn, PlacedText.Builder out) {
    String text = drawn.text();
    for (int at = text.indexOf('\u00ad'); at >= 0; at = text.indexOf('\u00ad', at + 1)) {
      int start = at;
      while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      for (int i = start; i < end; i++) {
        int owner = drawn.drawnBy(i, i + 1).stream().findFirst().orElse(-1);
        out.add(text.charAt(i) == '\u00ad' ? "-" : text.substring(i, i + 1), owner);
      }
      out.add("\n");
    }
  }

  private List<List<Integer>> linesByPlace() {
    Map<Long, List<Integer>> byWay = new TreeMap<>();
    for (int index : first) {
      Glyph glyph = glyphs.get(index);
      if (!glyph.blank()) {
        long way = Math.round(Math.toDegrees(Math.atan2(glyph.alongY(), glyph.alongX())));
        byWay.computeIfAbsent(way == -180 ? 180 : way, w -> new ArrayList<>()).add(index);
      }
    }
    List<List<Integer>> lines = new ArrayList<>();
    byWay.values().forEach(same -> cutIntoLines(same, lines));
    return lines;
  }

  private void cutIntoLines(List<Integer> sameWay, List<List<Integer>> lines) {
    Glyph any = glyphs.get(sameWay.get(0));
    Comparator<Integer> down =
        Comparator.comparingDouble(i -> across(glyphs.get(i), any.alongX(), any.alongY()));
    Comparator<Integer> along =
        Comparator.comparingDouble(i -> along(glyphs.get(i), any.alongX(), any.alongY()));
    List<Integer> sorted = new ArrayList<>(sameWay);
    sorted.sort(down);
    List<Integer> line = new ArrayList<>();
    double base = 0;
    for (int index : sorted) {
      Glyph glyph = glyphs.get(index);
      double at = across(glyph, any.alongX(), any.alongY());
      if (!line.isEmpty() && at - base > SAME_LINE * glyph.size()) {
        line.sort(along);
        lines.add(line);
        line = new ArrayList<>();
      }
      if (line.isEmpty()) {
        base = at;
      }
      line.add(index);
    }
    line.sort(along);
    lines.add(line);
  }

  private static double across(Glyph glyph, double alongX, double alongY) {
    return glyph.y() * alongX - glyph.x() * alongY;
  }

  private static double along(Glyph glyph, double alongX, double alongY) {
    double start = glyph.x() * alongX + glyph.y() * alongY;
    double end = glyph.endX() * alongX + glyph.endY() * alongY;
    return Math.min(start, end);
  }

  /** A line from left to right, or as it is read where letters go from right to left. */
  private PlacedText line(List<Integer> line, boolean asRead) {
    List<String> pieces = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    Glyph before = null;
    for (int index : line) {
      Glyph glyph = glyphs.get(index);
      if (before != null && gap(before, glyph)) {
        pieces.add(" ");
        owners.add(-1);
      }
      pieces.add(shown(glyph));
      owners.add(index);
      before = glyph;
    }
    Integer[] order = new Integer[pieces.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    String visual = String.join("", pieces);
    if (asRead && Line.rightToLeft(visual)) {
      byte[] levels = new byte[order.length];
      Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
      int at = 0;
      for (int i = 0; i < order.length; i++) {
        levels[i] = (byte) bidi.getLevelAt(at);
        at += pieces.get(i).length();
      }
      Bidi.reorderVisually(levels, 0, order, 0, order.length);
    }
    PlacedText.Builder out = new PlacedText.Builder();
    for (int i : order) {
      out.add(pieces.get(i), owners.get(i));
    }
    return out.build("", page, shape, glyphs);
  }

  private static boolean gap(Glyph before, Glyph after) {
    double end =
        Math.max(
            along(before, before.alongX(), before.alongY()) + before.length(),
            along(before, before.alongX(), before.alongY()));
    return along(after, before.alongX(), before.alongY()) - end
        > 0.15 * Math.max(before.size(), after.size());
  }

  private PlacedText tiles(String part) {
    PlacedText.Builder out = new PlacedText.Builder();
    Glyph before = null;
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (glyph.how() == Glyph.How.TILED) {
        if (before != null) {
          join(out, before, glyph);
        }
        out.add(shown(glyph), i);
        before = glyph;
      }
    }
    return out.build(part, page, shape, glyphs);
  }

  private static String spacedOnce(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
