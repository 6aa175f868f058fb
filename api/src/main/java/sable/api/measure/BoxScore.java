// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sable.pipeline.place.Rect;

/**
 * How well boxes hide labelled things: what counts is the share of a label that the union of all
 * boxes covers, before any overlap score.
 */
public final class BoxScore {

  private final Map<String, Bucket> buckets = new TreeMap<>();
  private final List<Double> areas = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();
  private final List<String> strays = new ArrayList<>();
  private int labelledPhotoStrays;
  private int labelledPhotos;
  private int emptyPhotos;
  private int emptyPhotoBoxes;

  /**
   * A labelled thing.
   *
   * @param buckets what it is counted under, such as {@code size 16-32}
   * @param counted whether it is scored; a label that is not still excuses a box on it
   */
  public record Label(Rect rect, List<String> buckets, boolean counted) {

    public Label {
      buckets = List.copyOf(buckets);
    }
  }

  private static final class Bucket {
    private int labels;
    private int to70;
    private int to90;
    private int to98;
    private int overlapping;

    void add(double covered, double overlap) {
      labels++;
      to70 += covered >= 0.7 ? 1 : 0;
      to90 += covered >= 0.9 ? 1 : 0;
      to98 += covered >= 0.98 ? 1 : 0;
      overlapping += overlap >= 0.5 ? 1 : 0;
    }
  }

  /** Counts a photo: its labels and the boxes that a search made, both in its displayed pixels. */
  public void photo(String name, List<Label> labels, List<Rect> boxes) {
    if (labels.isEmpty()) {
      emptyPhotos++;
      emptyPhotoBoxes += boxes.size();
      boxes.forEach(box -> strays.add(at(name, box)));
      return;
    }
    labelledPhotos++;
    for (Label label : labels) {
      if (label.counted()) {
        score(name, label, boxes);
      }
    }
    for (Rect box : boxes) {
      if (labels.stream().noneMatch(l -> l.rect().shared(box) > 0)) {
        labelledPhotoStrays++;
        strays.add(at(name, box));
      }
    }
  }

  private static String at(String name, Rect rect) {
    return "%s %.0f,%.0f %.0fx%.0f".formatted(name, rect.x(), rect.y(), rect.w(), rect.h());
  }

  private void score(String name, Label label, List<Rect> boxes) {
    double covered = covered(label.rect(), boxes);
    double overlap = boxes.stream().mapToDouble(label.rect()::overlap).max().orElse(0);
    bucket("all").add(covered, overlap);
    label.buckets().forEach(b -> bucket(b).add(covered, overlap));
    if (covered < 0.7) {
      misses.add("%s covered %.2f".formatted(at(name, label.rect()), covered));
    }
    boxes.stream()
        .filter(b -> label.rect().overlap(b) > 0.1)
        .max((a, b) -> Double.compare(label.rect().overlap(a), label.rect().overlap(b)))
        .ifPresent(b -> areas.add(b.w() * b.h() / (label.rect().w() * label.rect().h())));
  }

  private Bucket bucket(String name) {
    return buckets.computeIfAbsent(name, n -> new Bucket());
  }

  /** The share of {@code label} that the union of {@code boxes} covers, exactly. */
  static double covered(Rect label, List<Rect> boxes) {
    List<Rect> touching = boxes.stream().filter(b -> b.shared(label) > 0).toList();
    double[] xs = cuts(touching, label.x(), label.x() + label.w(), true);
    double[] ys = cuts(touching, label.y(), label.y() + label.h(), false);
    double area = 0;
    for (int i = 1; i < xs.length; i++) {
      for (int j = 1; j < ys.length; j++) {
        double x = (xs[i - 1] + xs[i]) / 2;
        double y = (ys[j - 1] + ys[j]) / 2;
        if (touching.stream()
            .anyMatch(b -> b.x() <= x && x <= b.x() + b.w() && b.y() <= y && y <= b.y() + b.h())) {
          area += (xs[i] - xs[i - 1]) * (ys[j] - ys[j - 1]);
        }
      }
    }
    return area / (label.w() * label.h());
  }

  private static double[] cuts(List<Rect> boxes, double from, double to, boolean across) {
    return java.util.stream.DoubleStream.concat(
            java.util.stream.DoubleStream.of(from, to),
            boxes.stream()
                .flatMapToDouble(
                    b ->
                        across
                            ? java.util.stream.DoubleStream.of(b.x(), b.x() + b.w())
                            : java.util.stream.DoubleStream.of(b.y(), b.y() + b.h())))
        .map(v -> Math.min(Math.max(v, from), to))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The table, and under it the false boxes and the areas. */
  public List<String> report() {
    Table table =
        new Table(
            "bucket",
            "labels",
            "cover 0.7",
            "95 % of 0.7",
            "0.9",
            "95 % of 0.9",
            "0.98",
            "IoU 0.5");
    buckets.forEach(
        (name, b) ->
            table.row(
                name,
                b.labels,
                share(b.to70, b.labels),
                interval(b.to70, b.labels),
                share(b.to90, b.labels),
                interval(b.to90, b.labels),
                share(b.to98, b.labels),
                share(b.overlapping, b.labels)));
    List<String> lines = new ArrayList<>(table.lines());
    double[] sorted = areas.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length > 0) {
      lines.add("median area of boxes over labels  %.2f".formatted(sorted[sorted.length / 2]));
    }
    if (labelledPhotos > 0) {
      lines.add(
          "boxes a photo that touch no label  %.2f (%d photos)"
              .formatted(share(labelledPhotoStrays, labelledPhotos), labelledPhotos));
    }
    if (emptyPhotos > 0) {
      lines.add(
          "boxes a photo without anything  %.2f (%d photos)"
              .formatted(share(emptyPhotoBoxes, emptyPhotos), emptyPhotos));
    }
    return lines;
  }

  /** Labels that are covered less than to 0.7. */
  public List<String> misses() {
    return List.copyOf(misses);
  }

  /** Boxes that touch no label, those on photos without anything among them. */
  public List<String> strays() {
    return List.copyOf(strays);
  }

  /** Wilson's 95 % interval of a share: E. B. Wilson, JASA 22 (1927), 209. */
  static String interval(int part, int whole) {
    if (whole == 0) {
      return "-";
    }
    double z = 1.96;
    double p = part / (double) whole;
    double middle = p + z * z / (2 * whole);
    double spread = z * Math.sqrt(p * (1 - p) / whole + z * z / (4.0 * whole * whole));
    double scale = 1 + z * z / whole;
    return "%.3f-%.3f".formatted((middle - spread) / scale, (middle + spread) / scale);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
