// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.detectors.pictures.TestPictures;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Rect;

/**
 * Measures the finders on labelled photos and prints a table; not part of a build: {@code mvn test
 * -pl detectors -am -Dtest=FaceFigures}. Recall is the share of valid faces of which 0.7 is covered
 * by the sightings together; false is sightings a photo without people.
 */
class FaceFigures {

  @ParameterizedTest
  @CsvSource({
    "yunet-n, 0.3, 0.15",
    "yunet-2023mar, 0.3, 0.15",
    "mediapipe-full-range, 0.3, 0.15",
    "mediapipe-full-range, 0.3, 0.30"
  })
  void measure(String model, double score, double grown) throws IOException {
    Path photos = TestPictures.corpora().resolve("dev/faces");
    assumeTrue(Files.isDirectory(photos), "shared/corpora/dev/faces is not there");
    FaceSettings settings = new FaceSettings(Optional.of(model), score, Optional.of(grown), false);
    PrintStream out = System.out;
    try (FaceFinder finder =
        FaceFinder.of(Accelerators.pick(DeviceChoice.CPU, 1), TestPictures.models(), settings)) {
      Map<String, int[]> buckets = new TreeMap<>();
      long looked = 0;
      int pictures = 0;
      for (Map.Entry<String, List<Face>> photo : labels(photos.resolve("labels.csv")).entrySet()) {
        var picture = TestPictures.read(photos.resolve(photo.getKey()));
        long from = System.nanoTime();
        List<Sighting> seen = finder.look(picture);
        looked += System.nanoTime() - from;
        pictures++;
        for (Face face : photo.getValue()) {
          boolean found = covered(face.rect, seen) >= 0.7;
          for (String bucket : List.of("all", face.size(), "tone " + face.tone)) {
            int[] counts = buckets.computeIfAbsent(bucket, b -> new int[2]);
            counts[0] += found ? 1 : 0;
            counts[1]++;
          }
        }
      }
      int alarms = 0;
      int empty = 0;
      try (Stream<Path> files = Files.list(photos.resolve("no-faces"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList()) {
          alarms += finder.look(TestPictures.read(file)).size();
          empty++;
        }
      }
      out.printf(
          Locale.ROOT,
          "%n%s score %.2f grown %.2f: %d ms a photo, false %.2f%n",
          model,
          score,
          grown,
          looked / 1_000_000 / pictures,
          (double) alarms / empty);
      buckets.forEach(
          (bucket, counts) ->
              out.printf(
                  Locale.ROOT,
                  "  %-18s %.3f (%d)%n",
                  bucket,
                  (double) counts[0] / counts[1],
                  counts[1]));
    }
  }

  /** Share of a face under the union of the sightings, by a grid of points. */
  private static double covered(Rect face, List<Sighting> seen) {
    int hit = 0;
    for (int i = 0; i < 400; i++) {
      double x = face.x() + (i % 20 + 0.5) * face.w() / 20;
      double y = face.y() + (Math.floorDiv(i, 20) + 0.5) * face.h() / 20;
      for (Sighting one : seen) {
        Rect r = one.rect();
        if (x >= r.x() && x < r.x() + r.w() && y >= r.y() && y < r.y() + r.h()) {
          hit++;
          break;
        }
      }
    }
    return hit / 400.0;
  }

  private static Map<String, List<Face>> labels(Path file) throws IOException {
    Map<String, List<Face>> all = new TreeMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      double w = Double.parseDouble(cells[3]);
      double h = Double.parseDouble(cells[4]);
      List<Face> faces = all.computeIfAbsent(cells[0], name -> new ArrayList<>());
      if (cells[6].contains("invalid=0") && Math.min(w, h) >= 16) {
        faces.add(
            new Face(
                new Rect(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), w, h),
                cells[5]));
      }
    }
    return all;
  }

  private record Face(Rect rect, String tone) {

    String size() {
      double side = Math.min(rect.w(), rect.h());
      return side < 32 ? "size 16-32" : side < 64 ? "size 32-64" : "size over 64";
    }
  }
}
