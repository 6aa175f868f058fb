// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sable.pipeline.finding.Category;
import sable.pipeline.text.ReferenceShape;

/**
 * How engines search; the same settings give the same findings.
 *
 * @param device {@code auto}, {@code cpu}, {@code opencl} or {@code cuda}
 * @param threads for one item, from 1
 * @param models folders with models, the first that has one wins
 * @param model name of the face or plate model to use, empty for the best there is
 * @param thorough whether pictures are also looked at in double size, where a finder can
 * @param only categories to look for, empty for all
 * @param thresholds least confidence by category
 * @param growth share of its width and height by which every side of a box is moved out, by
 *     category; what a finder measured itself where none is given
 * @param hide words to hide wherever they occur; personal data, never logged
 * @param forces how single forces write their references, beside what is published
 */
public record EngineSettings(
    String device,
    int threads,
    List<String> models,
    Optional<String> model,
    boolean thorough,
    Set<Category> only,
    Map<Category, Double> thresholds,
    Map<Category, Double> growth,
    List<String> hide,
    List<ReferenceShape> forces) {

  private static final Set<String> DEVICES = Set.of("auto", "cpu", "opencl", "cuda");

  /** Settings with the usual growth, not thorough. */
  public EngineSettings(
      String device,
      int threads,
      List<String> models,
      Optional<String> model,
      Set<Category> only,
      Map<Category, Double> thresholds,
      List<String> hide) {
    this(device, threads, models, model, false, only, thresholds, Map.of(), hide, List.of());
  }

  public EngineSettings {
    models = List.copyOf(models);
    only = Set.copyOf(only);
    thresholds = Map.copyOf(thresholds);
    growth = Map.copyOf(growth);
    hide = List.copyOf(hide);
    forces = List.copyOf(forces);
    if (!DEVICES.contains(device)) {
      throw new IllegalArgumentException("the devices are auto, cpu, opencl and cuda");
    }
    if (growth.values().stream().anyMatch(g -> !(g >= 0 && g <= 1))) {
      throw new IllegalArgumentException("growth lies between 0 and 1");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("an item is worked on by a thread at least");
    }
  }
}
