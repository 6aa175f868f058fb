// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Limits;
import sable.pipeline.place.Rect;

/**
 * Walks through everything that a page draws or could draw: forms, hidden layers, tiles, soft
 * masks, Type 3 characters, the appearances of annotations and fields. Draws nothing. What the
 * library would skip in silence ends the walk.
 */
final class PageWalk extends PDFGraphicsStreamEngine {

  private static final long MOST_OPERATORS = 20_000_000;
  private static final int MOST_SAVED_STATES = 5_000;

  /** Points: a stroke that covers what is under it. */
  private static final double THICK = 3;

  /** Points: what the thinnest stroke takes up at least. */
  private static final double LEAST_WIDTH = 0.01;

  private final PDDocument document;
  private final PageShape shape;
  private final Limits limits;
  private final GlyphBounds bounds;
  private final Nesting nesting = new Nesting();
  private final Set<COSBase> done = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<COSBase, Map<Integer, String>> letters = new IdentityHashMap<>();
  private final Set<COSBase> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Overpainted over = new Overpainted(glyphs);
  private final List<Rect> pictures = new ArrayList<>();
  private final Path2D.Double path = new Path2D.Double();
  private final List<String> spoken = new ArrayList<>();
  private final Deque<Boolean> marks = new ArrayDeque<>();
  private long operators;
  private int tiles;
  private int layers;
  private int clipRule = -1;
  private boolean layered;
  private boolean masked;
  private boolean unbalanced;

  private PageWalk(
      PDDocument document, PDPage page, PageShape shape, Limits limits, GlyphBounds bounds) {
    super(page);
    this.document = document;
    this.shape = shape;
    this.limits = limits;
    this.bounds = bounds;
  }

  /**
   * What a page draws.
   *
   * @param covered the characters over which something is painted later
   * @param drawings its strokes and areas, piece by piece
   * @param lost those of them that are painted over later or lie outside of what shows
   * @param pictures where pictures are drawn, in points as shown
   * @param spoken texts that stand for drawn content without being drawn
   * @param letters by the identity of each font of which a character is drawn, what its codes mean
   * @param used all resources that take part in the drawing: fonts, forms, states, patterns, colour
   *     spaces, characters that are drawings
   * @param layered whether it has content that can be switched off
   * @param masked whether parts of it show through a mask, so that more is drawn than shows
   * @param unbalanced whether it restores a state that it has not saved
   */
  record Seen(
      List<Glyph> glyphs,
      BitSet covered,
      List<Drawing> drawings,
      BitSet lost,
      List<Rect> pictures,
      List<String> spoken,
      IdentityHashMap<COSBase, Map<Integer, String>> letters,
      Set<COSBase> used,
      boolean layered,
      boolean masked,
      boolean unbalanced) {

    /** The fonts of which a character is drawn. */
    Set<COSBase> fonts() {
      return letters.keySet();
    }

    /** Whether a reader sees a character and it means something. */
    boolean shows(int index, Visible visible) {
      Glyph glyph = glyphs.get(index);
      return glyph.blank() || (!glyph.meaningless() && !covered.get(index) && visible.shows(glyph));
    }
  }

  static Seen through(
      PDDocument document, PDPage page, PageShape shape, Limits limits, GlyphBounds bounds)
      throws IOException {
    PageWalk walk = new PageWalk(document, page, shape, limits, bounds);
    walk.processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (shows(annotation)) {
        walk.annotation(annotation, page);
      }
    }
    return new Seen(
        walk.glyphs,
        walk.over.coveredGlyphs(),
        walk.over.drawings(),
        walk.over.lostDrawings(),
        walk.pictures,
        walk.spoken,
        walk.letters,
        walk.used,
        walk.layered,
        walk.masked,
        walk.unbalanced);
  }

  /** Whether an annotation is on the displayed page. */
  static boolean shows(PDAnnotation annotation) {
    return !annotation.isHidden() && !annotation.isNoView();
  }

  private void annotation(PDAnnotation annotation, PDPage page) throws IOException {
    if (annotation.getAppearance() == null
        || annotation.getAppearance().getNormalAppearance() == null) {
      annotation.constructAppearances(document);
    }
    boolean lost = annotation.isNoRotate() && page.getRotation() != 0;
    boolean layer = annotation.getCOSObject().containsKey(COSName.OC);
    layered |= layer;
    tiles += lost ? 1 : 0;
    layers += layer ? 1 : 0;
    PDAppearanceStream shown = annotation.getNormalAppearanceStream();
    if (shown != null) {
      used.add(shown.getCOSObject());
    }
    showAnnotation(annotation);
    tiles -= lost ? 1 : 0;
    layers -= layer ? 1 : 0;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    if (operators > MOST_OPERATORS) {
      throw new Unreadable(
          Reason.Code.TOO_LARGE, "A page draws more than can be followed. Redact it by hand.");
    }
    super.processOperator(operator, operands);
    switch (operator.getName()) {
      case "gs" -> {
        use(COSName.EXT_G_STATE, operands);
        walkSoftMask(getGraphicsState().getSoftMask());
      }
      case "cs", "CS" -> use(COSName.COLORSPACE, operands);
      case "sh" -> use(COSName.SHADING, operands);
      default -> {}
    }
  }

  private void use(COSName kind, List<COSBase> operands) {
    if (!operands.isEmpty() && operands.get(0) instanceof COSName name && getResources() != null) {
      COSDictionary members = getResources().getCOSObject().getCOSDictionary(kind);
      COSBase member = members == null ? null : members.getDictionaryObject(name);
      if (member != null) {
        used.add(member);
      }
    }
  }

  @Override
  protected void unsupportedOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (!List.of("BX", "EX", "MP", "DP", "d0", "d1", "ri", "i").contains(operator.getName())) {
      throw notUnderstood("a command that the standard does not know");
    }
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof EmptyGraphicsStackException) {
      unbalanced = true;
      return;
    }
    throw e instanceof Unreadable ? e : notUnderstood("a command that lacks something");
  }

  @Override
  public void saveGraphicsState() {
    if (getGraphicsStackSize() > MOST_SAVED_STATES) {
      throw new UncheckedIOException(notUnderstood("states that are saved without end"));
    }
    super.saveGraphicsState();
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    boolean layer = form.getCOSObject().containsKey(COSName.OC);
    layered |= layer;
    layers += layer ? 1 : 0;
    enter(form.getCOSObject());
    super.showForm(form);
    leave(form.getCOSObject());
    layers -= layer ? 1 : 0;
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    boolean layer = form.getCOSObject().containsKey(COSName.OC);
    layered |= layer;
    layers += layer ? 1 : 0;
    enter(form.getCOSObject());
    super.showTransparencyGroup(form);
    leave(form.getCOSObject());
    layers -= layer ? 1 : 0;
  }

  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
      throws IOException {
    PDType3CharProc drawing = font.getCharProc(code);
    if (drawing != null) {
      enter(drawing.getCOSObject());
      int before = over.enter();
      super.showType3Glyph(matrix, font, code, displacement);
      over.leave(before);
      leave(drawing.getCOSObject());
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    boolean layer = COSName.OC.equals(tag);
    layered |= layer;
    marks.push(layer);
    layers += layer ? 1 : 0;
    if (properties != null) {
      for (COSName key : List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E)) {
        if (properties.getDictionaryObject(key) instanceof COSString words) {
          spoken.add(words.getString());
        }
      }
    }
  }

  @Override
  public void endMarkedContentSequence() {
    if (!marks.isEmpty() && marks.pop()) {
      layers--;
    }
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (glyphs.size() >= limits.textCharacters()) {
      throw new Unreadable(
          Reason.Code.TOO_LARGE, "The document has too much text. Split it and try again.");
    }
    used.add(font.getCOSObject());
    Glyph glyph = glyph(matrix, font, code, displacement);
    letters.computeIfAbsent(font.getCOSObject(), f -> new HashMap<>()).put(code, glyph.text());
    glyphs.add(glyph);
    walkPattern(getGraphicsState().getNonStrokingColor());
    if (getGraphicsState().getTextState().getRenderingMode().isStroke()) {
      walkPattern(getGraphicsState().getStrokingColor());
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  private Glyph glyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    AffineTransform own = matrix.createAffineTransform();
    AffineTransform shown = new AffineTransform(shape.toShown());
    shown.concatenate(own);
    Point2D start = shown.transform(new Point2D.Double(0, 0), null);
    Point2D end =
        shown.transform(new Point2D.Double(displacement.getX(), displacement.getY()), null);
    double dx = end.getX() - start.getX();
    double dy = end.getY() - start.getY();
    double length = Math.hypot(dx, dy);
    Point2D right = shown.deltaTransform(new Point2D.Double(1, 0), null);
    Point2D up = shown.deltaTransform(new Point2D.Double(0, 1), null);
    double size = Math.max(0.01, Math.hypot(up.getX(), up.getY()));
    double across = Math.hypot(right.getX(), right.getY());
    if (length < 1e-6) {
      dx = across < 1e-9 ? 1 : right.getX();
      dy = across < 1e-9 ? 0 : right.getY();
    }
    double way = Math.hypot(dx, dy);
    Rectangle2D box =
        shown.createTransformedShape(bounds.of(font, code, displacement)).getBounds2D();
    int mode = getGraphicsState().getTextState().getRenderingMode().intValue();
    Glyph.How how =
        tiles > 0
            ? Glyph.How.TILED
            : mode == 3 || mode == 7 || layers > 0 ? Glyph.How.UNSEEN : Glyph.How.PLAIN;
    return new Glyph(
        text(font, code),
        key(matrix, code),
        start.getX(),
        start.getY(),
        dx / way,
        dy / way,
        length,
        size,
        new Rect(
            box.getX(),
            box.getY(),
            Math.max(box.getWidth(), 0.01),
            Math.max(box.getHeight(), 0.01)),
        how);
  }

  /** What a character is recognised by in a later walk over the same page. */
  static Glyph.Key key(Matrix matrix, int code) {
    return new Glyph.Key(
        code,
        Math.round(matrix.getTranslateX() * 100.0),
        Math.round(matrix.getTranslateY() * 100.0));
  }

  private static String text(PDFont font, int code) {
    String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (text == null || text.isEmpty()) {
      return font instanceof PDSimpleFont && !(font instanceof PDType3Font) && code > 0x20
          ? String.valueOf((char) code)
          : "\ufffd";
    }
    return text;
  }

  private void walkPattern(PDColor color) throws IOException {
    if (color == null || !(color.getColorSpace() instanceof PDPattern patterns)) {
      return;
    }
    PDAbstractPattern pattern = patterns.getPattern(color);
    if (pattern != null) {
      used.add(pattern.getCOSObject());
    }
    if (pattern instanceof PDTilingPattern tile) {
      nesting.refuse(tile.getCOSObject());
      if (done.add(tile.getCOSObject())) {
        enter(tile.getCOSObject());
        tiles++;
        int before = over.enter();
        boolean coloured = tile.getPaintType() == PDTilingPattern.PAINT_COLORED;
        processTilingPattern(
            tile, coloured ? null : color, coloured ? null : patterns.getUnderlyingColorSpace());
        over.leave(before);
        tiles--;
        leave(tile.getCOSObject());
      }
    }
  }

  private void walkSoftMask(@org.jspecify.annotations.Nullable PDSoftMask mask) throws IOException {
    masked |= mask != null;
    if (mask != null && mask.getGroup() != null && done.add(mask.getGroup().getCOSObject())) {
      enter(mask.getGroup().getCOSObject());
      processSoftMask(mask.getGroup());
      leave(mask.getGroup().getCOSObject());
    }
  }

  private void enter(COSBase part) throws Unreadable {
    used.add(part);
    nesting.enter(part, getLevel());
  }

  private void leave(COSBase part) {
    nesting.leave(part);
  }

  private static Unreadable notUnderstood(String what) {
    return Nesting.notUnderstood(what);
  }

  @Override
  public void drawImage(PDImage picture) {
    AffineTransform shown = new AffineTransform(shape.toShown());
    shown.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
    Rectangle2D box =
        shown.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    if (box.getWidth() > 0 && box.getHeight() > 0) {
      pictures.add(new Rect(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
      over.painted(new Path2D.Double(box));
    }
  }

  private Path2D shown() {
    return new Path2D.Double(path, shape.toShown());
  }

  private Rectangle2D clip() {
    Rectangle2D page = new Rectangle2D.Double(0, 0, shape.width(), shape.height());
    Rectangle2D kept =
        shape
            .toShown()
            .createTransformedShape(getGraphicsState().getCurrentClippingPath())
            .getBounds2D();
    return page.createIntersection(kept);
  }

  private void stroked() {
    double width = transformWidth(getGraphicsState().getLineWidth()) * shape.unit();
    if (width >= THICK) {
      Rectangle2D box = shown().getBounds2D();
      over.painted(
          new Path2D.Double(
              new Rectangle2D.Double(
                  box.getX() - width / 2,
                  box.getY() - width / 2,
                  box.getWidth() + width,
                  box.getHeight() + width)));
    }
    over.drawn(shown(), Math.max(width, LEAST_WIDTH), clip());
  }

  private void filled(int rule) {
    Path2D area = shown();
    area.setWindingRule(rule);
    over.painted(area);
    over.drawn(area, 0, clip());
  }

  @Override
  public void strokePath() throws IOException {
    stroked();
    endPath();
    walkPattern(getGraphicsState().getStrokingColor());
  }

  @Override
  public void fillPath(int rule) throws IOException {
    filled(rule);
    endPath();
    walkPattern(getGraphicsState().getNonStrokingColor());
  }

  @Override
  public void fillAndStrokePath(int rule) throws IOException {
    filled(rule);
    endPath();
    walkPattern(getGraphicsState().getNonStrokingColor());
    walkPattern(getGraphicsState().getStrokingColor());
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    moveTo((float) a.getX(), (float) a.getY());
    lineTo((float) b.getX(), (float) b.getY());
    lineTo((float) c.getX(), (float) c.getY());
    lineTo((float) d.getX(), (float) d.getY());
    path.closePath();
  }

  @Override
  public void clip(int rule) {
    clipRule = rule;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    if (clipRule != -1 && path.getCurrentPoint() != null) {
      // The frame around it is enough to see what cannot show.
      getGraphicsState().intersectClippingPath(new GeneralPath(path.getBounds2D()));
    }
    clipRule = -1;
    path.reset();
  }

  @Override
  public void shadingFill(COSName name) {
    over.painted(new Path2D.Double(new Rectangle2D.Double(0, 0, shape.width(), shape.height())));
  }
}
