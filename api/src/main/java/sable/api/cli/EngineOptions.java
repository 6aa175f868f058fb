// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import sable.api.settings.Settings;
import sable.pipeline.finding.Category;
import sable.pipeline.text.FoldedText;
import sable.pipeline.text.ReferenceShape;
import sable.worker.engine.EngineSettings;
import sable.worker.force.ForceFile;

/** The options that say how engines search. */
final class EngineOptions {

  @Option(
      names = "--hide",
      paramLabel = "TERM",
      description = "also hide these words wherever they occur; repeatable")
  private List<String> hide = new ArrayList<>();

  @Option(names = "--terms", paramLabel = "FILE", description = "the same, one a line, UTF-8")
  private @Nullable Path terms;

  @Option(
      names = "--force",
      paramLabel = "FILE",
      description =
          "how a force writes its references, YAML (docs/force-shapes.md), beside the published"
              + " shapes; repeatable")
  private List<Path> forces = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "CATEGORY",
      split = ",",
      description = "look only for these categories (without person-name, by rules alone)")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--threshold",
      paramLabel = "CATEGORY=N",
      description = "leave out what is found with less confidence, 0 to 1; repeatable")
  private Map<String, Double> thresholds = new HashMap<>();

  @Option(
      names = "--grow",
      paramLabel = "CATEGORY=N",
      description =
          "move every side of a box of this category out by this share of its size, 0 to 1;"
              + " repeatable (default: as measured for each network)")
  private Map<String, Double> growth = new HashMap<>();

  @Option(
      names = "--thorough",
      description = "look at pictures in double size too, where a finder can: finds more, slower")
  private boolean thorough;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto, cpu, opencl or cuda")
  private String device = "auto";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads for one item (default: the cores, up to 4)")
  private @Nullable Integer threads;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "the face or plate model to use (default: the best there is of each)")
  private @Nullable String model;

  /** The settings that the options and the environment say. */
  EngineSettings settings() throws IOException {
    return settings(Optional.ofNullable(model));
  }

  /** The same with another model. */
  EngineSettings settings(Optional<String> modelName) throws IOException {
    if (!Set.of("auto", "cpu", "opencl", "cuda").contains(device)) {
      throw new IllegalArgumentException("--device: auto, cpu, opencl or cuda");
    }
    return new EngineSettings(
        device,
        threads == null ? Math.min(4, Runtime.getRuntime().availableProcessors()) : threads,
        Settings.load(Optional.empty(), System.getenv()).models(),
        modelName,
        thorough,
        only.stream().map(Category::of).collect(Collectors.toUnmodifiableSet()),
        shares("--threshold", thresholds),
        shares("--grow", growth),
        allTerms(),
        shapes("--force", forces));
  }

  /**
   * The shapes of files, in their order.
   *
   * @param where the option or setting that names the files, for the sentence of a refusal
   */
  static List<ReferenceShape> shapes(String where, List<Path> files) {
    List<ReferenceShape> all = new ArrayList<>();
    for (Path file : files) {
      try {
        all.addAll(ForceFile.read(Files.readString(file, StandardCharsets.UTF_8)));
      } catch (java.nio.charset.CharacterCodingException e) {
        throw new IllegalArgumentException(where + ": the file is not UTF-8", e);
      } catch (java.nio.file.NoSuchFileException e) {
        throw new IllegalArgumentException(where + ": no such file", e);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static Map<Category, Double> shares(String option, Map<String, Double> given) {
    if (given.values().stream().anyMatch(value -> !(value >= 0 && value <= 1))) {
      throw new IllegalArgumentException(option + ": a number between 0 and 1");
    }
    return given.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(e -> Category.of(e.getKey()), Map.Entry::getValue));
  }

  private List<String> allTerms() {
    List<String> all = new ArrayList<>(hide);
    if (terms != null) {
      all.addAll(lines(terms));
    }
    List<String> seen =
        all.stream().map(String::strip).filter(EngineOptions::isSeen).distinct().toList();
    if (!hide.stream().allMatch(EngineOptions::isSeen)) {
      throw new IllegalArgumentException("--hide: a term is empty");
    }
    if (terms != null && seen.isEmpty()) {
      throw new IllegalArgumentException("--terms: there is no term in the file");
    }
    return seen;
  }

  private static boolean isSeen(String term) {
    return !FoldedText.of(term).text().isBlank();
  }

  /** The lines of a UTF-8 file of terms, without empty ones. */
  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(l -> l.startsWith("\uFEFF") ? l.substring(1) : l)
          .map(String::strip)
          .filter(l -> !l.isEmpty())
          .toList();
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IllegalArgumentException("--terms: the file is not UTF-8", e);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new IllegalArgumentException("--terms: no such file", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In lower case, as codes are written. */
  static String code(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
