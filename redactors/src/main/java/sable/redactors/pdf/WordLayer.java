// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import sable.pipeline.place.Rect;
import sable.pipeline.plan.Gone;
import sable.pipeline.text.FoldedText;

/**
 * The words of a picture page that stay, as text that shows nothing, so that the copy can be
 * searched and read aloud. A word that touches something hidden is left out whole.
 */
final class WordLayer {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final double OVERLAP = 0.25;

  /** Gaps between words that readers still take for none, in sizes of a letter. */
  private static final List<Double> GAPS = List.of(-1.0, 0.1, 0.3);

  private final PDFont font;
  private int unwritten;

  WordLayer(PDDocument document) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PDType0Font.class.getResourceAsStream(FONT), "the library brings its font")) {
      font = PDType0Font.load(document, in, true);
    }
  }

  /** A word and the characters that drew it. */
  record Word(String text, List<Glyph> glyphs) {

    /** Whether another word follows on the same line at less than a gap. */
    boolean touches(Word next, double gap) {
      Glyph last = glyphs.get(glyphs.size() - 1);
      Glyph first = next.glyphs().get(0);
      double away = Math.hypot(first.x() - last.endX(), first.y() - last.endY());
      return Line.between(last, first) != Line.BROKEN && away < gap * last.size();
    }

    Rect box() {
      return glyphs.stream().map(Glyph::box).reduce(Rect::around).orElseThrow();
    }
  }

  /** How many words the font cannot write. */
  int unwritten() {
    return unwritten;
  }

  /** The words of a page that stay: visible, whole, and no hidden words when read in a row. */
  static List<Word> kept(
      PlacedText text, List<Glyph> glyphs, IntPredicate shows, Collection<Gone> gone) {
    List<Word> words = new ArrayList<>();
    String all = text.text();
    int at = 0;
    while (at < all.length()) {
      int end = at;
      while (end < all.length() && !Character.isWhitespace(all.charAt(end))) {
        end++;
      }
      if (end > at) {
        Set<Integer> drawn = text.drawnBy(at, end);
        if (!drawn.isEmpty() && drawn.stream().allMatch(shows::test)) {
          words.add(
              new Word(
                  all.substring(at, end).replace("\u00ad", ""),
                  drawn.stream().map(glyphs::get).toList()));
        }
      }
      at = end + 1;
    }
    return without(sideBySide(words), gone);
  }

  /** Of words over one another the first: readers join what overlaps to words that nobody wrote. */
  private static List<Word> sideBySide(List<Word> words) {
    List<Word> kept = new ArrayList<>();
    List<Rect> taken = new ArrayList<>();
    for (Word word : words) {
      Rect box = word.box();
      if (taken.stream().noneMatch(t -> t.shared(box) > OVERLAP * box.w() * box.h())) {
        kept.add(word);
        taken.add(box);
      }
    }
    return kept;
  }

  /**
   * Words that are neighbours now can make up hidden words: they go as well. Readers differ in the
   * gap that they take for a space.
   */
  private static List<Word> without(List<Word> words, Collection<Gone> gone) {
    List<Word> left = new ArrayList<>(words);
    boolean changed = !gone.isEmpty();
    while (changed) {
      boolean[] goes = new boolean[left.size()];
      for (double gap : GAPS) {
        mark(left, gone, gap, goes);
      }
      changed = false;
      for (int i = goes.length - 1; i >= 0; i--) {
        if (goes[i]) {
          left.remove(i);
          changed = true;
        }
      }
    }
    return left;
  }

  private static void mark(List<Word> words, Collection<Gone> gone, double gap, boolean[] goes) {
    StringBuilder row = new StringBuilder();
    int[] starts = new int[words.size()];
    int[] ends = new int[words.size()];
    for (int i = 0; i < starts.length; i++) {
      if (i > 0 && !words.get(i - 1).touches(words.get(i), gap)) {
        row.append(' ');
      }
      starts[i] = row.length();
      row.append(words.get(i).text());
      ends[i] = row.length();
    }
    String all = row.toString();
    FoldedText folded = FoldedText.of(all);
    for (Gone hidden : gone) {
      if (hidden.occursIn(all, folded)) {
        for (int[] hit : folded.find(hidden.text(), hidden.how() != Gone.How.ANYWHERE)) {
          for (int i = 0; i < starts.length; i++) {
            goes[i] |= starts[i] < hit[1] && hit[0] < ends[i];
          }
        }
      }
    }
  }

  /** Writes words where they stand; {@code height} is the page's in points. */
  void write(PDPageContentStream content, List<Word> words, double height) throws IOException {
    content.beginText();
    content.setRenderingMode(RenderingMode.NEITHER);
    content.setFont(font, 1);
    for (Word word : words) {
      double natural = width(word.text());
      if (natural <= 0) {
        unwritten++;
        continue;
      }
      Glyph first = word.glyphs().get(0);
      Glyph last = word.glyphs().get(word.glyphs().size() - 1);
      boolean backwards = Line.rightToLeft(word.text());
      Glyph from = backwards ? last : first;
      Glyph to = backwards ? first : last;
      double length =
          Math.max(0.1, Math.hypot(to.endX() - from.x(), to.endY() - from.y())) / natural;
      double alongX = from.alongX();
      double alongY = from.alongY();
      double size = from.size();
      content.setTextMatrix(
          new Matrix(
              (float) (alongX * length),
              (float) (-alongY * length),
              (float) (alongY * size),
              (float) (alongX * size),
              (float) from.x(),
              (float) (height - from.y())));
      content.showText(word.text());
    }
    content.endText();
  }

  /** The width of a word at size 1, 0 where the font lacks a letter of it. */
  private double width(String word) throws IOException {
    try {
      return font.getStringWidth(word) / 1000;
    } catch (IllegalArgumentException e) {
      // This is how the library says that a font lacks a letter.
      return 0;
    }
  }
}
