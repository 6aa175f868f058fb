// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import sable.pipeline.place.Rect;

/**
 * Follows what is drawn, in its order, and notes what is painted over later or lies outside of what
 * shows: characters, and drawings piece by piece. In points as shown.
 */
final class Overpainted {

  /** Comparisons with what is painted over; beyond, all counts as covered. */
  private static final long MOST_COMPARED = 100_000_000;

  private static final int MOST_DRAWINGS = 100_000;

  /** What is painted thinner is a rule, not a cover. */
  private static final double THIN = 2.5;

  /** The neighbour's edge, not a cover. */
  private static final double TOUCH = 1.5;

  private static final double NOTICEABLE = 0.15;

  private final List<Glyph> glyphs;
  private final List<Drawing> drawings = new ArrayList<>();
  private final BitSet coveredGlyphs = new BitSet();
  private final BitSet lostDrawings = new BitSet();
  private long compared;
  private int first;

  /** Follows a page; its characters are added to {@code glyphs} as they are drawn. */
  Overpainted(List<Glyph> glyphs) {
    this.glyphs = glyphs;
  }

  /** The characters over which something is painted later, by their numbers. */
  BitSet coveredGlyphs() {
    return coveredGlyphs;
  }

  List<Drawing> drawings() {
    return drawings;
  }

  /** The drawings that are covered or outside of what shows, by their numbers. */
  BitSet lostDrawings() {
    return lostDrawings;
  }

  /** Begins a part in which only its own drawings are covered, such as a character of drawings. */
  int enter() {
    int before = first;
    first = drawings.size();
    return before;
  }

  /** Ends such a part. */
  void leave(int before) {
    first = before;
  }

  /** An area is painted over what was drawn before. */
  void painted(Path2D area) {
    Rectangle2D box = area.getBounds2D();
    compared += glyphs.size() + drawings.size();
    boolean endless = !Double.isFinite(box.getX() + box.getY() + box.getWidth() + box.getHeight());
    if (compared > MOST_COMPARED || endless) {
      coveredGlyphs.set(0, glyphs.size());
      lostDrawings.set(0, drawings.size());
      return;
    }
    if (box.getWidth() < THIN || box.getHeight() < THIN) {
      return;
    }
    Rect painted = new Rect(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    for (int i = 0; i < glyphs.size(); i++) {
      Rect glyph = glyphs.get(i).box();
      if (!coveredGlyphs.get(i) && painted.shared(glyph) > NOTICEABLE * glyph.w() * glyph.h()) {
        coveredGlyphs.set(i);
      }
    }
    for (int i = first; i < drawings.size(); i++) {
      if (!lostDrawings.get(i) && covers(area, painted, drawings.get(i))) {
        lostDrawings.set(i);
      }
    }
  }

  private static boolean covers(Path2D area, Rect bounds, Drawing drawing) {
    Rect box = drawing.box();
    if (bounds.shared(box) <= 0) {
      return false;
    }
    if (!drawing.plain()) {
      return area.intersects(box.x(), box.y(), box.w(), box.h());
    }
    boolean same =
        Math.abs(bounds.x() - box.x()) < TOUCH
            && Math.abs(bounds.y() - box.y()) < TOUCH
            && Math.abs(bounds.w() - box.w()) < 2 * TOUCH
            && Math.abs(bounds.h() - box.h()) < 2 * TOUCH;
    return !same && area.contains(box.x(), box.y(), box.w(), box.h());
  }

  /**
   * Strokes or areas are drawn.
   *
   * @param path each piece of it is a drawing
   * @param width of the stroke
   * @param clip around what shows
   */
  void drawn(Path2D path, double width, Rectangle2D clip) {
    PathIterator way = path.getPathIterator(null);
    double[] at = new double[6];
    Piece piece = new Piece();
    while (!way.isDone()) {
      int kind = way.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> {
          add(piece, width, clip);
          piece = new Piece();
          piece.to(at[0], at[1]);
        }
        case PathIterator.SEG_LINETO -> piece.to(at[0], at[1]);
        case PathIterator.SEG_CLOSE -> piece.close();
        default -> {
          piece.bent = true;
          for (int i = 0; i < (kind == PathIterator.SEG_QUADTO ? 4 : 6); i += 2) {
            piece.to(at[i], at[i + 1]);
          }
        }
      }
      way.next();
    }
    add(piece, width, clip);
  }

  private void add(Piece piece, double width, Rectangle2D clip) {
    if (piece.corners < 2) {
      return;
    }
    Rectangle2D box = piece.box;
    if (!Double.isFinite(box.getX() + box.getY() + box.getWidth() + box.getHeight() + width)) {
      lostDrawings.set(drawings.size());
      drawings.add(new Drawing(new Rect(0, 0, 1, 1), false));
      return;
    }
    Rect grown =
        new Rect(
            box.getX() - width / 2,
            box.getY() - width / 2,
            Math.max(0.01, box.getWidth() + width),
            Math.max(0.01, box.getHeight() + width));
    boolean plain = piece.plain(width == 0);
    boolean shows =
        plain
            ? clip.intersects(grown.x(), grown.y(), grown.w(), grown.h())
            : new Rectangle2D.Double(
                    clip.getX() - TOUCH,
                    clip.getY() - TOUCH,
                    clip.getWidth() + 2 * TOUCH,
                    clip.getHeight() + 2 * TOUCH)
                .contains(box.getX(), box.getY(), box.getWidth() + 1e-6, box.getHeight() + 1e-6);
    if (!shows || drawings.size() >= MOST_DRAWINGS) {
      lostDrawings.set(drawings.size());
    }
    if (drawings.size() < MOST_DRAWINGS) {
      drawings.add(new Drawing(grown, plain));
    }
  }

  /** One run of a path. */
  private static final class Piece {

    private static final double STRAIGHT = 0.05;

    private final Rectangle2D.Double box = new Rectangle2D.Double();
    private int corners;
    private boolean bent;
    private double x;
    private double y;
    private double startX;
    private double startY;

    void to(double toX, double toY) {
      if (corners == 0) {
        box.setRect(toX, toY, 0, 0);
        startX = toX;
        startY = toY;
      } else {
        bent |= Math.abs(toX - x) > STRAIGHT && Math.abs(toY - y) > STRAIGHT;
        box.add(toX, toY);
      }
      x = toX;
      y = toY;
      corners++;
    }

    void close() {
      if (corners > 2 && Math.hypot(x - startX, y - startY) > STRAIGHT) {
        to(startX, startY);
      }
    }

    /** A straight line or a rectangle; an area may lack its last side. */
    boolean plain(boolean filled) {
      boolean returned = Math.hypot(x - startX, y - startY) <= STRAIGHT;
      return !bent
          && (corners == 2 || (corners == 5 && returned) || (corners == 4 && filled && closed()));
    }

    private boolean closed() {
      return Math.abs(x - startX) <= STRAIGHT || Math.abs(y - startY) <= STRAIGHT;
    }
  }
}
