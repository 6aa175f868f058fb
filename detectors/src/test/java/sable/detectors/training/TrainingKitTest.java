// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.gpu.network.InputSpec;
import sable.gpu.network.Network;
import sable.gpu.picture.Picture;
import sable.testmedia.answer.Shown;
import sable.testmedia.drawing.Street;
import sable.testmedia.photo.Scene;
import sable.testmedia.story.Story;

/** Draws a few pictures, trains a few steps and exports: the recipe's commands work. */
class TrainingKitTest {

  private static final Path KIT = Path.of("training").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void the_kit_draws_trains_exports_and_measures() throws Exception {
    String python = pythonOrSkip();
    String drawn = folder.resolve("drawn").toString();
    String weights = folder.resolve("plates.pt").toString();
    Path onnx = folder.resolve("plates.onnx");

    kit(python, "generate.py", "--small", "--out", drawn, "--files", "1", "--per-file", "24");
    kit(
        python,
        "train.py",
        "--pictures",
        drawn,
        "--out",
        weights,
        "--steps",
        "4",
        "--batch",
        "4",
        "--side",
        "128");
    assertThat(kit(python, "export.py", weights, onnx.toString())).contains("plates.onnx");
    assertThat(kit(python, "evaluate.py", onnx.toString(), "--drawn", drawn)).contains("IoU 0.5");

    assertThat(Files.size(onnx)).isLessThan(2 << 20);
    try (Network network =
            Network.load(Accelerators.pick(DeviceChoice.CPU, 1), Files.readAllBytes(onnx));
        Picture picture = Picture.create(96, 64)) {
      assertThat(network.forward(picture, InputSpec.unit(96, 64, false)).get(0).values())
          .hasSize(5 * 12 * 8);
    }
  }

  @Test
  void the_kit_trains_a_finder_of_faces_on_labelled_photographs() throws Exception {
    String python = pythonOrSkip();
    Path photos =
        Files.createDirectories(folder.resolve("photos").resolve("no-people")).getParent();
    StringBuilder labels = new StringBuilder("image,x,y,w,h,score\n");
    for (int number = 0; number < 6; number++) {
      Scene scene = Scene.stop(Story.of(number));
      String name = "street" + number + ".jpg";
      ImageIO.write(scene.image(), "jpg", photos.resolve(name).toFile());
      for (Shown shown : scene.shown()) {
        if (shown.category().equals("face")) {
          labels.append(row(name, shown.box()));
        }
      }
      String empty = "street" + number + "-empty.jpg";
      ImageIO.write(
          Street.of(200, 150, number), "jpg", photos.resolve("no-people").resolve(empty).toFile());
    }
    String teacher = Files.writeString(folder.resolve("labels.csv"), labels).toString();
    String drawn = folder.resolve("drawn").toString();
    String weights = folder.resolve("faces.pt").toString();
    String onnx = folder.resolve("faces.onnx").toString();

    kit(python, "generate.py", "--small", "--out", drawn, "--files", "1", "--per-file", "12");
    kit(
        python,
        "train.py",
        "--pictures",
        drawn,
        "--photos",
        photos.toString(),
        "--labels",
        teacher,
        "--out",
        weights,
        "--steps",
        "3",
        "--batch",
        "4",
        "--side",
        "128");
    assertThat(kit(python, "export.py", weights, onnx)).contains("faces.onnx");
    assertThat(
            kit(
                python,
                "evaluate.py",
                onnx,
                "--photos",
                photos.toString(),
                "--teacher",
                teacher,
                "--scales",
                "1",
                "0.5"))
        .contains("IoU 0.5");
    assertThat(Files.size(Path.of(onnx))).isLessThan(2 << 20);
  }

  private static String row(String name, Rectangle2D box) {
    return String.format(
        Locale.ROOT,
        "%s,%.1f,%.1f,%.1f,%.1f,0.9%n",
        name,
        box.getX(),
        box.getY(),
        box.getWidth(),
        box.getHeight());
  }

  private String kit(String python, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python));
    command.addAll(Arrays.asList(words));
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(KIT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static String pythonOrSkip() throws IOException, InterruptedException {
    Optional<String> python = python();
    if (python.isEmpty()) {
      System.err.println("SKIPPED, THE TRAINING KIT IS NOT TESTED: no python3 with torch and cv2");
    }
    assumeTrue(python.isPresent(), "no python3 with torch and cv2");
    return python.orElseThrow();
  }

  /** The first python3 on the PATH that can train: a version manager's often comes first. */
  private static Optional<String> python() throws IOException, InterruptedException {
    for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path python = Path.of(place, "python3");
      if (Files.isExecutable(python)) {
        Process process =
            new ProcessBuilder(python.toString(), "-c", "import torch, cv2, numpy, PIL")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0) {
          return Optional.of(python.toString());
        }
        process.destroyForcibly();
      }
    }
    return Optional.empty();
  }
}
