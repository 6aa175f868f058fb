// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sable.pipeline.place.Rect;

/** Exposure of a film: frames in which something that shows is not covered. */
public final class FilmScore {

  private static final double ENOUGH = 0.9;

  private final Map<String, int[]> byObject = new TreeMap<>();
  private int frames;
  private int exposedFrames;

  /** Something that shows in a frame, where it truly is. */
  public record Shown(String object, Rect rect) {}

  /** Counts a frame: what shows in it, and what is covered. */
  public void frame(List<Shown> shown, List<Rect> covered) {
    frames++;
    boolean exposed = false;
    for (Shown thing : shown) {
      int[] counts = byObject.computeIfAbsent(thing.object(), o -> new int[2]);
      counts[0]++;
      if (BoxScore.covered(thing.rect(), covered) < ENOUGH) {
        counts[1]++;
        exposed = true;
      }
    }
    exposedFrames += exposed ? 1 : 0;
  }

  /** Frames by object, and in all. */
  public List<String> report() {
    Table table = new Table("object", "frames", "exposed", "share covered to 0.9");
    byObject.forEach((object, c) -> table.row(object, c[0], c[1], 1 - c[1] / (double) c[0]));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("frames with anything exposed  %d of %d".formatted(exposedFrames, frames));
    return lines;
  }
}
