// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.force;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import sable.pipeline.finding.Category;
import sable.pipeline.text.ReferenceShape;

/**
 * Reads the shapes of forces' references ({@code docs/force-shapes.md}). A file is taken whole or
 * refused with the place and a reason: unknown keys, shapes that could be anything, and examples
 * that do not fit are errors.
 */
public final class ForceFile {

  /** The version of the file's format. */
  public static final int VERSION = 1;

  private static final int LONGEST = 1 << 20;
  private static final int MOST_SHAPES = 500;
  private static final String PUBLISHED = "force-shapes.yaml";

  private ForceFile() {}

  /** The shapes that come with the program: those that are published. */
  public static List<ReferenceShape> published() {
    try (InputStream in = ForceFile.class.getResourceAsStream(PUBLISHED)) {
      if (in == null) {
        throw new IllegalStateException("the published shapes are missing from this build");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file's text.
   *
   * @throws IllegalArgumentException with a sentence for the one who wrote it
   */
  public static List<ReferenceShape> read(String yaml) {
    Map<?, ?> file = map(parsed(yaml), "the file");
    keys(file, Set.of("version", "forces"), "the file");
    if (!Integer.valueOf(VERSION).equals(file.get("version"))) {
      throw new IllegalArgumentException("version: " + VERSION + " is the one that is understood");
    }
    List<ReferenceShape> shapes = new ArrayList<>();
    int number = 0;
    for (Object force : list(file.get("forces"), "forces")) {
      number++;
      addForce(map(force, "force " + number), "force " + number, shapes);
    }
    if (shapes.size() > MOST_SHAPES) {
      throw new IllegalArgumentException("more than " + MOST_SHAPES + " shapes");
    }
    return List.copyOf(shapes);
  }

  private static @Nullable Object parsed(String yaml) {
    if (yaml.length() > LONGEST) {
      throw new IllegalArgumentException("the file is longer than 1 MB");
    }
    LoaderOptions limits = new LoaderOptions();
    limits.setAllowDuplicateKeys(false);
    limits.setMaxAliasesForCollections(0);
    limits.setNestingDepthLimit(10);
    limits.setCodePointLimit(LONGEST);
    try {
      return new Yaml(new SafeConstructor(limits)).load(yaml);
    } catch (YAMLException e) {
      throw new IllegalArgumentException("the file is no YAML: " + firstLine(e), e);
    }
  }

  private static String firstLine(YAMLException e) {
    String message = String.valueOf(e.getMessage()).strip();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static void addForce(Map<?, ?> force, String where, List<ReferenceShape> shapes) {
    keys(force, Set.of("force", "source", "shapes"), where);
    String name = text(force.get("force"), where + ": force");
    int number = 0;
    for (Object one : list(force.get("shapes"), where + ": shapes")) {
      number++;
      String place = where + " (" + name + "), shape " + number;
      shapes.add(shape(map(one, place), name, place));
    }
  }

  private static ReferenceShape shape(Map<?, ?> given, String force, String where) {
    keys(given, Set.of("category", "shape", "alone", "words", "examples", "not"), where);
    ReferenceShape shape;
    try {
      shape =
          new ReferenceShape(
              force,
              Category.of(text(given.get("category"), "category")),
              text(given.get("shape"), "shape"),
              yes(given.get("alone")),
              texts(given.get("words"), "words"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
    List<String> examples = texts(given.get("examples"), where + ": examples");
    if (examples.isEmpty()) {
      throw new IllegalArgumentException(where + ": examples: one at least is wanted");
    }
    for (String example : examples) {
      if (!shape.fits(example)) {
        throw new IllegalArgumentException(where + ": the example " + example + " does not fit");
      }
    }
    for (String other : texts(given.get("not"), where + ": not")) {
      if (shape.fits(other)) {
        throw new IllegalArgumentException(where + ": " + other + " must not fit and does");
      }
    }
    return shape;
  }

  private static void keys(Map<?, ?> given, Set<String> known, String where) {
    Set<String> unknown = new TreeSet<>();
    given.keySet().forEach(key -> unknown.add(String.valueOf(key)));
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          where + ": keys that do not exist: " + String.join(", ", unknown));
    }
  }

  private static Map<?, ?> map(@Nullable Object value, String where) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(where + ": keys with values are wanted");
  }

  private static List<?> list(@Nullable Object value, String where) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw new IllegalArgumentException(where + ": a list is wanted");
  }

  private static String text(@Nullable Object value, String where) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalArgumentException(
        where + ": words are wanted; put what looks like a number between quotation marks");
  }

  private static boolean yes(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean yes) {
      return yes;
    }
    throw new IllegalArgumentException("alone: true or false");
  }

  private static List<String> texts(@Nullable Object value, String where) {
    List<String> all = new ArrayList<>();
    if (value != null) {
      for (Object one : list(value, where)) {
        all.add(text(one, where));
      }
    }
    return all;
  }
}
