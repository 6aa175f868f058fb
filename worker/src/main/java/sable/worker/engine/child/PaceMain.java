// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Model;
import sable.detectors.models.Models;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Searched;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Pace;
import sable.worker.json.Json;

/** Writes how long each network's finder looks at one frame. */
public final class PaceMain {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 384;
  private static final int WARM = 5;
  private static final int FRAMES = 31;

  private PaceMain() {}

  /** Takes the file to write, the device, the threads, whether thorough, and folders of models. */
  public static void main(String[] arguments) throws IOException {
    List<String> folders = Arrays.stream(arguments).skip(4).toList();
    List<Pace> paces = new ArrayList<>();
    Models models = Models.in(folders.stream().map(Path::of).toList());
    String device =
        Accelerators.pick(
                DeviceChoice.valueOf(arguments[1].toUpperCase(Locale.ROOT)),
                Integer.parseInt(arguments[2]))
            .toString();
    for (Model model : Catalogue.ALL) {
      if (models.state(model).usable()) {
        EngineSettings settings =
            new EngineSettings(
                arguments[1],
                Integer.parseInt(arguments[2]),
                folders,
                Optional.of(model.name()),
                Boolean.parseBoolean(arguments[3]),
                Set.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
        Category category = model.folder().equals("plates") ? Category.PLATE : Category.FACE;
        for (PictureDetector finder : new WarmEyes().of(settings)) {
          Searched searched = finder.searched().get(0);
          if (searched.category().equals(category) && searched.extent() != Searched.Extent.NONE) {
            paces.add(new Pace(model.name(), device, milliseconds(finder)));
          }
        }
      }
    }
    Json.write(Path.of(arguments[0]), paces);
  }

  private static double milliseconds(PictureDetector finder) {
    Picture frame = frame();
    double[] times = new double[FRAMES];
    for (int run = -WARM; run < FRAMES; run++) {
      long start = System.nanoTime();
      finder.look(frame);
      if (run >= 0) {
        times[run] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    return times[FRAMES / 2];
  }

  /** Soft blotches: few candidates, as in most frames. */
  private static Picture frame() {
    Random random = new Random(1);
    ByteBuffer bgr = ByteBuffer.allocateDirect(3 * WIDTH * HEIGHT);
    byte[] row = new byte[3 * WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < row.length; x++) {
        double wave = 110 + 60 * Math.sin(x / 170.0) + 40 * Math.cos(y / 35.0);
        row[x] = (byte) Math.round(wave + random.nextInt(9));
      }
      bgr.put(row);
    }
    return new Picture(bgr.clear(), WIDTH, HEIGHT, 3 * WIDTH);
  }
}
