// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.measure;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import sable.pipeline.finding.Category;
import sable.pipeline.place.Rect;

/** Labels of the sets that detectors are measured on: CSV in UTF-8 with a line of headings. */
public final class LabelFile {

  /** Single letters, or two that make no word. */
  private static final Pattern INITIALS =
      Pattern.compile("\\P{L}*\\p{Lu}(?:\\P{L}+\\p{Lu})*\\P{L}*|[\\p{Lu}&&[^AEIOUY]]{2}");

  /** Smaller faces are not scored: their labels are not reliable. */
  private static final double SMALLEST_FACE_PX = 16;

  private static final double VISIBLE = 0.5;

  private static final CSVFormat SHAPE =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Perceived skin tones in three groups: single ones are too few to tell them apart. */
  private static final Map<String, String> TONES =
      Map.of(
          "I", "(I-II)", "II", "(I-II)", "III", "(III)", "IV", "(IV-VI)", "V", "(IV-VI)", "VI",
          "(IV-VI)");

  private LabelFile() {}

  /** What the boxes of a file are drawn around. */
  public enum Things {
    /** By the shorter side; under 16 pixels they are not scored. */
    FACES,
    /** By width and by the column {@code country}; all are scored. */
    PLATES
  }

  /** A labelled mention in a text file. */
  public record Words(String file, WordScore.Label label) {}

  /** A labelled box in a photo. */
  public record Boxes(String image, BoxScore.Label label) {}

  /**
   * Mentions, their categories under Sable's own codes where it has one. Persons are broken down by
   * case and, where a file of people lies beside the labels, by origin of the name and by role.
   *
   * @param people rows {@code file,person,role,origin_of_name}, or null
   */
  public static List<Words> words(Path file, @Nullable Path people) throws IOException {
    Properties names = names();
    Map<String, Map<String, String>> whose = new TreeMap<>();
    if (people != null) {
      for (Map<String, String> row : rows(people)) {
        whose.put(cell(row, "file") + " " + cell(row, "person"), row);
      }
    }
    List<Words> all = new ArrayList<>();
    for (Map<String, String> row : rows(file)) {
      String called = cell(row, "category");
      String category = names.getProperty(called, isCode(called) ? called : "");
      boolean wanted = !category.isEmpty();
      String text = row.getOrDefault("text", "");
      String masking = row.getOrDefault("masking", "");
      List<String> buckets = new ArrayList<>();
      if (category.equals("person-name")) {
        Map<String, String> who =
            whose.getOrDefault(cell(row, "file") + " " + row.getOrDefault("person", ""), Map.of());
        who.forEach((column, value) -> addBucket(column, value, buckets));
        if (!text.isEmpty()) {
          buckets.add("case " + caseOf(text));
        }
      }
      if (!masking.isEmpty()) {
        buckets.add("masking " + called + " " + masking);
      }
      String entity = row.getOrDefault("group", row.getOrDefault("person", ""));
      all.add(
          new Words(
              cell(row, "file"),
              new WordScore.Label(
                  wanted ? category : "(not looked for) " + called,
                  Integer.parseInt(cell(row, "start")),
                  Integer.parseInt(cell(row, "end")),
                  wanted,
                  entity,
                  buckets)));
    }
    return all;
  }

  private static void addBucket(String column, String value, List<String> buckets) {
    if (column.equals("origin_of_name")) {
      buckets.add("origin " + value);
    } else if (column.equals("role")) {
      buckets.add("role " + value);
    }
  }

  private static boolean isCode(String category) {
    return java.util.Arrays.stream(Category.values()).anyMatch(c -> c.code().equals(category));
  }

  /** How a name is written: as initials, in capitals, small, a surname in capitals, or as usual. */
  static String caseOf(String name) {
    if (INITIALS.matcher(name).matches()) {
      return "initials";
    }
    boolean capitals = false;
    boolean small = false;
    boolean mixed = false;
    for (String word : name.split("[^\\p{L}\\p{M}]+")) {
      if (word.isEmpty()) {
        continue;
      }
      boolean upper = word.equals(word.toUpperCase(Locale.ROOT));
      boolean initial = word.length() == 1;
      capitals |= upper && !initial;
      small |= word.equals(word.toLowerCase(Locale.ROOT)) && !initial;
      mixed |= !upper && !word.equals(word.toLowerCase(Locale.ROOT));
    }
    return capitals && mixed
        ? "surname in capitals"
        : mixed ? "as usual" : capitals ? "all capitals" : small ? "all small" : "as usual";
  }

  /**
   * Boxes, with their size as a bucket. Rows marked invalid are not scored.
   *
   * @param by a column, or a key of the column {@code attr}, to break down by
   */
  public static List<Boxes> boxes(Path file, Things things, List<String> by) throws IOException {
    List<Boxes> all = new ArrayList<>();
    for (Map<String, String> row : rows(file)) {
      Rect rect = rect(row);
      List<String> buckets = new ArrayList<>();
      buckets.add(size(rect, things));
      if (things == Things.PLATES && !cellOr(row, "country").isBlank()) {
        buckets.add("country " + cellOr(row, "country"));
      }
      for (String name : by) {
        String column = name.replace('-', '_');
        String value = row.containsKey(column) ? cell(row, column) : attribute(row, column);
        buckets.add(name + " " + (value.isBlank() ? "(none)" : value));
        if (TONES.containsKey(value)) {
          buckets.add(name + " " + TONES.get(value));
        }
      }
      boolean scored =
          !attribute(row, "invalid").equals("1")
              && (things == Things.PLATES || Math.min(rect.w(), rect.h()) >= SMALLEST_FACE_PX);
      all.add(
          new Boxes(
              cell(row, "image"),
              new BoxScore.Label(rect, buckets.stream().distinct().toList(), scored)));
    }
    return all;
  }

  private static String size(Rect rect, Things things) {
    if (things == Things.PLATES) {
      double w = rect.w();
      return w < 60
          ? "width under 60 px"
          : w < 100 ? "width 60-100 px" : w < 160 ? "width 100-160 px" : "width over 160 px";
    }
    double side = Math.min(rect.w(), rect.h());
    return side < 32 ? "side 16-32 px" : side < 64 ? "side 32-64 px" : "side over 64 px";
  }

  private static String cellOr(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  /** What shows in each frame by its time in milliseconds; what is mostly hidden does not count. */
  public static Map<Long, List<FilmScore.Shown>> frames(Path file) throws IOException {
    Map<Long, List<FilmScore.Shown>> byTime = new TreeMap<>();
    for (Map<String, String> row : rows(file)) {
      List<FilmScore.Shown> shown =
          byTime.computeIfAbsent(Long.valueOf(cell(row, "time_ms")), t -> new ArrayList<>());
      if (Double.parseDouble(cell(row, "visible")) >= VISIBLE) {
        shown.add(new FilmScore.Shown(cell(row, "object"), rect(row)));
      }
    }
    return byTime;
  }

  private static Rect rect(Map<String, String> row) {
    return new Rect(
        Double.parseDouble(cell(row, "x")),
        Double.parseDouble(cell(row, "y")),
        Math.max(1e-3, Double.parseDouble(cell(row, "w"))),
        Math.max(1e-3, Double.parseDouble(cell(row, "h"))));
  }

  /** The value of {@code key} in a column of the form {@code key=value;key=value}. */
  private static String attribute(Map<String, String> row, String key) {
    for (String pair : row.getOrDefault("attr", "").split(";", -1)) {
      if (pair.startsWith(key + "=")) {
        return pair.substring(key.length() + 1);
      }
    }
    return "";
  }

  private static String cell(Map<String, String> row, String column) {
    String value = row.get(column);
    if (value == null) {
      throw new IllegalArgumentException("the labels have no column " + column);
    }
    return value;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = SHAPE.parse(in)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    }
  }

  private static Properties names() {
    Properties names = new Properties();
    try (Reader in =
        new java.io.InputStreamReader(
            java.util.Objects.requireNonNull(
                LabelFile.class.getResourceAsStream("label-names.properties")),
            StandardCharsets.UTF_8)) {
      names.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
