// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sable.detectors.models.Catalogue;
import sable.detectors.pictures.Candidates;
import sable.detectors.pictures.PictureNetwork;
import sable.detectors.pictures.Views;
import sable.gpu.device.Accelerator;
import sable.gpu.network.InputSpec;
import sable.gpu.network.Network;
import sable.gpu.network.NetworkFormat;
import sable.gpu.network.NetworkRefused;
import sable.gpu.picture.Picture;
import sable.gpu.picture.Rect;
import sable.pipeline.finding.Category;
import sable.pipeline.picture.Sighting;

/**
 * MediaPipe's network proposes at a low score, and a small network of this project's own ({@code
 * detectors/training}) judges each proposal by a square of 48 pixels around it. The score is a
 * logistic regression over what both say; the box is the mean of theirs.
 */
final class JudgedFaces implements PictureNetwork {

  static final String NOTE =
      "each proposal judged by sable-faces/" + Catalogue.SABLE_FACES.sha256().substring(0, 12);

  /** From this score of MediaPipe's a proposal is looked at again. */
  private static final double FLOOR = 0.08;

  /** Weights of the regression, fitted on freely licensed photos kept apart from training. */
  private static final double BY_JUDGE = 0.833;

  private static final double BY_FINDER = 1.179;
  private static final double CONSTANT = -0.279;

  /** As much as keeps the boxes of those photos under twice the area of the faces. */
  private static final double GROWN = 0.22;

  private static final int SIDE = 48;

  /** The square is this many times the longer side of the proposal. */
  private static final double MARGIN = 2.0;

  private static final int BATCH = 32;
  private static final int ANSWERS = 5;
  private static final float SAME = 0.5f;
  private static final double LEAST_SURE = 1e-6;

  private final MediaPipeFaces finder;
  private final Network judge;
  private final Accelerator accelerator;
  private final FaceSettings settings;
  private final List<Picture> canvases = new ArrayList<>();

  private JudgedFaces(
      MediaPipeFaces finder, Network judge, Accelerator accelerator, FaceSettings settings) {
    this.finder = finder;
    this.judge = judge;
    this.accelerator = accelerator;
    this.settings = settings;
    for (int i = 0; i < BATCH; i++) {
      canvases.add(Picture.create(SIDE, SIDE));
    }
  }

  static JudgedFaces load(
      byte[] finder, byte[] judge, Accelerator accelerator, FaceSettings settings)
      throws NetworkRefused {
    Network judging = Network.load(accelerator, judge, NetworkFormat.ONNX);
    FaceSettings low =
        new FaceSettings(Optional.empty(), FLOOR, Optional.of(0.0), settings.thorough());
    try {
      return new JudgedFaces(
          MediaPipeFaces.load(finder, accelerator, low), judging, accelerator, settings);
    } catch (NetworkRefused e) {
      judging.close();
      throw e;
    }
  }

  @Override
  public List<Sighting> look(Picture picture) {
    List<Sighting> proposals = finder.look(picture);
    Candidates found = new Candidates();
    for (int at = 0; at < proposals.size(); at += BATCH) {
      judge(picture, proposals.subList(at, Math.min(proposals.size(), at + BATCH)), found);
    }
    return found.sightings(Category.FACE, SAME, settings.grown().orElse(GROWN));
  }

  @Override
  public void close() {
    canvases.forEach(Picture::close);
    judge.close();
    finder.close();
  }

  private void judge(Picture picture, List<Sighting> proposals, Candidates found) {
    List<Rect> squares = new ArrayList<>();
    for (Sighting proposal : proposals) {
      Rect square = square(proposal.rect());
      show(picture, square, canvases.get(squares.size()));
      squares.add(square);
    }
    float[] answers =
        judge
            .forward(canvases.subList(0, squares.size()), InputSpec.unit(SIDE, SIDE, false))
            .get(0)
            .values();
    for (int i = 0; i < squares.size(); i++) {
      weigh(proposals.get(i), squares.get(i), answers, i * ANSWERS, found);
    }
  }

  private void weigh(Sighting proposal, Rect square, float[] answers, int first, Candidates found) {
    double weighed =
        BY_JUDGE * logit(answers[first]) + BY_FINDER * logit(proposal.score()) + CONSTANT;
    if (!Double.isFinite(weighed)) {
      var by = proposal.rect();
      found.add(by.x(), by.y(), by.w(), by.h(), proposal.score());
      return;
    }
    double score = 1 / (1 + Math.exp(-weighed));
    if (score >= settings.score()) {
      double side = square.width();
      double w = side * Math.exp(Math.max(-4, Math.min(1, answers[first + 3])));
      double h = side * Math.exp(Math.max(-4, Math.min(1, answers[first + 4])));
      double x = square.x() + side * (0.5 + answers[first + 1]) - w / 2;
      double y = square.y() + side * (0.5 + answers[first + 2]) - h / 2;
      var by = proposal.rect();
      found.add((x + by.x()) / 2, (y + by.y()) / 2, (w + by.w()) / 2, (h + by.h()) / 2, score);
    }
  }

  private static double logit(double share) {
    double p = Math.max(LEAST_SURE, Math.min(1 - LEAST_SURE, share));
    return Math.log(p / (1 - p));
  }

  /** The square around a proposal, in whole pixels; it may reach out of the picture. */
  private static Rect square(sable.pipeline.place.Rect box) {
    double side = MARGIN * Math.max(box.w(), box.h());
    int whole = (int) Math.max(2, Math.round(side));
    return new Rect(
        (int) Math.round(box.x() + (box.w() - side) / 2),
        (int) Math.round(box.y() + (box.h() - side) / 2),
        whole,
        whole);
  }

  /** What of the square lies in the picture, at its place on black. */
  private void show(Picture picture, Rect square, Picture canvas) {
    Views.wash(canvas, (byte) 0);
    int left = Math.max(0, square.x());
    int top = Math.max(0, square.y());
    int right = Math.min(picture.widthPx(), square.x() + square.width());
    int bottom = Math.min(picture.heightPx(), square.y() + square.height());
    if (right > left && bottom > top) {
      double scale = (double) SIDE / square.width();
      int x = Math.min(SIDE - 1, (int) ((left - square.x()) * scale));
      int y = Math.min(SIDE - 1, (int) ((top - square.y()) * scale));
      int width = (int) Math.max(1, Math.min(SIDE - x, Math.round((right - left) * scale)));
      int height = (int) Math.max(1, Math.min(SIDE - y, Math.round((bottom - top) * scale)));
      try (Picture small = Picture.create(width, height)) {
        accelerator.resize(
            Views.part(picture, new Rect(left, top, right - left, bottom - top)), small);
        Views.copy(small, canvas, x, y);
      }
    }
  }
}
