// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.detectors.names.Mentions;
import sable.detectors.names.NameModel;
import sable.pipeline.finding.Category;
import sable.pipeline.person.People;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;

/**
 * Recall and precision on labelled police texts, category by category. The floors are low: they
 * show what broke, they are no aim.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoliceTextTest {

  private static final Logger LOG = LoggerFactory.getLogger(PoliceTextTest.class);
  private static final Map<String, Category> CATEGORIES =
      Map.ofEntries(
          Map.entry("ACCOUNT_NO", Category.BANK_ACCOUNT),
          Map.entry("ADDRESS", Category.ADDRESS),
          Map.entry("CAD_REF", Category.INCIDENT_REFERENCE),
          Map.entry("CARD_NO", Category.PAYMENT_CARD),
          Map.entry("CASE_REF", Category.CRIME_REFERENCE),
          Map.entry("COLLAR_NO", Category.COLLAR_NUMBER),
          Map.entry("COMPANY_NO", Category.COMPANY_NUMBER),
          Map.entry("COORDINATES", Category.COORDINATES),
          Map.entry("CRO_NO", Category.CRO_NUMBER),
          Map.entry("CUSTODY_REF", Category.CUSTODY_RECORD),
          Map.entry("DATE_OF_BIRTH", Category.DATE_OF_BIRTH),
          Map.entry("DRIVER_NO", Category.DRIVING_LICENCE),
          Map.entry("EMAIL", Category.EMAIL),
          Map.entry("EXHIBIT_REF", Category.EXHIBIT_REFERENCE),
          Map.entry("GRID_REF", Category.GRID_REFERENCE),
          Map.entry("IMEI", Category.IMEI),
          Map.entry("IP_ADDRESS", Category.IP_ADDRESS),
          Map.entry("ISSI", Category.ISSI),
          Map.entry("MAC", Category.MAC_ADDRESS),
          Map.entry("NHS_NO", Category.NHS_NUMBER),
          Map.entry("NINO", Category.NINO),
          Map.entry("PASSPORT_NO", Category.PASSPORT),
          Map.entry("PERSON", Category.PERSON_NAME),
          Map.entry("PHONE", Category.PHONE),
          Map.entry("PNC_ID", Category.PNC_ID),
          Map.entry("POSTCODE", Category.POSTCODE),
          Map.entry("SOCIAL_HANDLE", Category.SOCIAL_HANDLE),
          Map.entry("SORT_CODE", Category.BANK_ACCOUNT),
          Map.entry("URN", Category.URN),
          Map.entry("VAT_NO", Category.VAT_NUMBER),
          Map.entry("VRM", Category.VEHICLE_REGISTRATION),
          Map.entry("WHAT3WORDS", Category.WHAT3WORDS));

  private final Map<Category, Count> counts = new EnumMap<>(Category.class);

  /** Labelled, found whole, put forward, and put forward where a label is. */
  private static final class Count {
    private int labels;
    private int found;
    private int proposed;
    private int right;
  }

  private record Label(int start, int end, Category category) {}

  @BeforeAll
  void measure() throws IOException {
    Path folder = Path.of(System.getProperty("sable.shared", ""), "corpora/dev/text/police");
    assumeTrue(Files.isDirectory(folder), "corpora/dev/text/police is missing from sable.shared");
    Map<String, List<Label>> byFile = labels(folder.resolve("labels.csv"));
    List<TextDetector> detectors = WordDetectors.standard(new NameModel(), List.of());
    for (Map.Entry<String, List<Label>> file : byFile.entrySet()) {
      String text = Files.readString(folder.resolve(file.getKey()));
      count(text, file.getValue(), search(detectors, text));
    }
    counts.forEach(
        (category, count) ->
            LOG.warn(
                "{}: {} labels, recall {}, {} put forward, precision {}",
                category.code(),
                count.labels,
                share(count.found, count.labels),
                count.proposed,
                share(count.right, count.proposed)));
  }

  @Test
  void names_are_found_again_once_found() {
    assertFloor(Category.PERSON_NAME, 0.7, 0.7);
  }

  @Test
  void numbers_with_a_check_are_nearly_all_found() {
    assertFloor(Category.EMAIL, 0.9, 0.9);
    assertFloor(Category.PHONE, 0.9, 0.9);
    assertFloor(Category.POSTCODE, 0.9, 0.9);
    assertFloor(Category.NINO, 0.9, 0.9);
    assertFloor(Category.NHS_NUMBER, 0.9, 0.5);
    assertFloor(Category.PAYMENT_CARD, 0.9, 0.9);
    assertFloor(Category.VEHICLE_REGISTRATION, 0.8, 0.7);
    assertFloor(Category.DATE_OF_BIRTH, 0.5, 0.9);
  }

  private void assertFloor(Category category, double recall, double precision) {
    Count count = counts.getOrDefault(category, new Count());
    assertThat((double) count.found / count.labels).as(category.code()).isGreaterThan(recall);
    assertThat((double) count.right / count.proposed).as(category.code()).isGreaterThan(precision);
  }

  private static List<TextMatch> search(List<TextDetector> detectors, String text) {
    List<TextMatch> found = new ArrayList<>();
    detectors.forEach(detector -> found.addAll(detector.find(text)));
    List<String> names =
        found.stream()
            .filter(match -> match.category() == Category.PERSON_NAME)
            .map(match -> text.substring(match.start(), match.end()))
            .toList();
    found.addAll(new Mentions(People.of(names, List.of()).all()).find(text));
    return found;
  }

  private void count(String text, List<Label> labels, List<TextMatch> found) {
    boolean show = Boolean.getBoolean("sable.misses");
    for (Label label : labels) {
      Count count = counts.computeIfAbsent(label.category(), c -> new Count());
      count.labels++;
      if (isCovered(text, label, found)) {
        count.found++;
      } else if (show) {
        LOG.warn("missed {} {}", label, text.substring(label.start(), label.end()));
      }
    }
    for (TextMatch match : found.stream().distinct().toList()) {
      Count count = counts.computeIfAbsent(match.category(), c -> new Count());
      count.proposed++;
      boolean right =
          labels.stream()
              .anyMatch(
                  label ->
                      label.category() == match.category()
                          && label.start() < match.end()
                          && match.start() < label.end());
      count.right += right ? 1 : 0;
      if (!right && show) {
        LOG.warn("false {} {}", match, text.substring(match.start(), match.end()));
      }
    }
  }

  /** Whether every letter and digit of a label is in a match of its category. */
  private static boolean isCovered(String text, Label label, List<TextMatch> found) {
    for (int i = label.start(); i < label.end(); i++) {
      int at = i;
      if (Character.isLetterOrDigit(text.charAt(i))
          && found.stream()
              .noneMatch(
                  m -> m.category() == label.category() && m.start() <= at && at < m.end())) {
        return false;
      }
    }
    return true;
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "-" : String.format(java.util.Locale.ROOT, "%.2f", (double) part / whole);
  }

  private static Map<String, List<Label>> labels(Path file) throws IOException {
    Map<String, List<Label>> all = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", 5);
      if (cells.length == 5) {
        Optional.ofNullable(CATEGORIES.get(cells[3]))
            .ifPresent(
                category ->
                    all.computeIfAbsent(cells[0], f -> new ArrayList<>())
                        .add(
                            new Label(
                                Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), category)));
      }
    }
    return all;
  }
}
