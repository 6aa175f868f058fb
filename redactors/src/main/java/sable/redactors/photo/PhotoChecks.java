// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.photo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import sable.gpu.picture.PictureFacts;
import sable.gpu.picture.PictureFiles;
import sable.gpu.picture.PictureRefused;
import sable.gpu.picture.Rect;
import sable.pipeline.finding.Searched;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Box;
import sable.pipeline.plan.Gone;
import sable.pipeline.plan.Plan;
import sable.redactors.reread.ExtractedText;
import sable.redactors.reread.HiddenWords;

/**
 * Attacks the copy of a photo: its bytes by an own walk, its pixels by the JDK's decoder, its
 * content by the finders.
 */
final class PhotoChecks {

  private static final String JDK = "the JDK's decoder";

  /** What JPEG makes of black blocks, with room to spare; a face is far from it. */
  private static final int TOLERANCE = 8;

  private static final int MOST_TEXT = 1 << 20;

  private PhotoChecks() {}

  static List<Check> of(Copy copy, Plan plan, List<PictureDetector> eyes, Limits limits) {
    try {
      byte[] bytes = Files.readAllBytes(copy.file());
      HiddenWords hidden = HiddenWords.of(plan);
      List<Check> checks = new ArrayList<>();
      Optional<String> fault = PhotoForm.fault(bytes);
      checks.add(
          new Check(
              "nothing in the file but one picture",
              "own walk of its segments",
              fault.isEmpty(),
              fault.map(f -> "it has " + f).orElse("every byte accounted for")));
      checks.add(hidden.check("hidden words in its bytes", "own reader", hidden.inBytes(bytes)));
      checks.add(metadata(copy.file(), hidden));
      Optional<BufferedImage> decoded = decoded(bytes, limits);
      checks.add(size(decoded, copy));
      if (decoded.isPresent()) {
        checks.add(flat(decoded.get(), plan));
        again(decoded.get(), plan, eyes).ifPresent(checks::add);
      }
      return checks;
    } catch (IOException e) {
      throw new UncheckedIOException("a copy cannot be read", e);
    }
  }

  /** The words that stand in the bytes of a released picture, or in what Tika reads out of them. */
  static Set<Gone> occurring(Path file, Collection<Gone> words) throws IOException {
    HiddenWords hidden = HiddenWords.of(words);
    Set<Gone> found = new LinkedHashSet<>(hidden.inBytes(file));
    ExtractedText.of(file, MOST_TEXT)
        .ifPresent(text -> found.addAll(hidden.inUnwrapped(text.everything())));
    return found;
  }

  private static Check metadata(Path file, HiddenWords hidden) {
    String name = "hidden words in its metadata as another reader extracts it";
    return ExtractedText.of(file, MOST_TEXT)
        .map(text -> hidden.check(name, "Apache Tika", hidden.inUnwrapped(text.everything())))
        .orElseGet(() -> new Check(name, "Apache Tika", false, "it could not be read to its end"));
  }

  private static Optional<BufferedImage> decoded(byte[] bytes, Limits limits) {
    try {
      PictureFacts facts = PictureFiles.facts(bytes);
      if ((long) facts.storedWidthPx() * facts.storedHeightPx() > limits.pixels()) {
        return Optional.empty();
      }
    } catch (PictureRefused e) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException e) {
      // The JDK's readers answer some broken pictures with whatever breaks inside them.
      return Optional.empty();
    }
  }

  private static Check size(Optional<BufferedImage> decoded, Copy copy) {
    String wanted =
        copy.facts().get(PhotoWriter.WIDTH) + " x " + copy.facts().get(PhotoWriter.HEIGHT);
    String seen = decoded.map(p -> p.getWidth() + " x " + p.getHeight()).orElse("no picture");
    return new Check(
        "the size of the original as displayed",
        JDK,
        seen.equals(wanted),
        seen + ", " + wanted + " wanted");
  }

  private static Check flat(BufferedImage picture, Plan plan) {
    List<Box> boxes = plan.boxes(0);
    long flat = boxes.stream().filter(box -> isFlat(picture, box)).count();
    return new Check(
        "one flat colour where something was hidden",
        JDK,
        flat == boxes.size(),
        flat + " of " + boxes.size() + " boxes are flat");
  }

  private static boolean isFlat(BufferedImage picture, Box box) {
    Rect inside = PhotoWriter.pixels(box.rect()).clipped(picture.getWidth(), picture.getHeight());
    int[] row = new int[inside.width()];
    for (int y = inside.y(); y < inside.y() + inside.height(); y++) {
      picture.getRGB(inside.x(), y, inside.width(), 1, row, 0, inside.width());
      for (int rgb : row) {
        if (((rgb >> 16) & 0xff) > TOLERANCE
            || ((rgb >> 8) & 0xff) > TOLERANCE
            || (rgb & 0xff) > TOLERANCE) {
          return false;
        }
      }
    }
    return !inside.empty();
  }

  /**
   * What is seen elsewhere was decided to stay; what is seen under a mark says that the mark does
   * not cover. A network may guess a face from the hair around a mark: in one flat colour there is
   * none, so such a guess is told and does not count. Without a finder there is no such check.
   */
  private static Optional<Check> again(
      BufferedImage picture, Plan plan, List<PictureDetector> eyes) {
    String name = "nothing seen again where something was hidden";
    List<PictureDetector> looking =
        eyes.stream()
            .filter(
                eye -> eye.searched().stream().anyMatch(s -> s.extent() != Searched.Extent.NONE))
            .toList();
    if (looking.isEmpty()) {
      return Optional.empty();
    }
    Picture lent = lent(picture);
    List<Sighting> sightings = looking.stream().flatMap(eye -> eye.look(lent).stream()).toList();
    List<Box> boxes = plan.boxes(0);
    List<Box> open = boxes.stream().filter(box -> !isFlat(picture, box)).toList();
    long under = sightings.stream().filter(s -> isUnderAny(s, open)).count();
    long guesses = sightings.stream().filter(s -> isUnderAny(s, boxes)).count() - under;
    return Optional.of(
        new Check(
            name,
            "the finders",
            under == 0,
            under
                + " sightings under marks, "
                + guesses
                + " guesses on flat marks, "
                + (sightings.size() - under - guesses)
                + " elsewhere"));
  }

  private static boolean isUnderAny(Sighting sighting, List<Box> marks) {
    return marks.stream().anyMatch(box -> isUnder(sighting.rect(), box.rect()));
  }

  private static boolean isUnder(sable.pipeline.place.Rect seen, sable.pipeline.place.Rect mark) {
    return seen.shared(mark) * 2 >= seen.w() * seen.h();
  }

  private static Picture lent(BufferedImage decoded) {
    BufferedImage bgr = decoded;
    if (decoded.getType() != BufferedImage.TYPE_3BYTE_BGR
        || !(decoded.getRaster().getDataBuffer() instanceof DataBufferByte)) {
      bgr =
          new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
      bgr.createGraphics().drawImage(decoded, 0, 0, null);
    }
    byte[] pixels = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
    ByteBuffer direct = ByteBuffer.allocateDirect(pixels.length).put(pixels).clear();
    return new Picture(direct, bgr.getWidth(), bgr.getHeight(), 3 * bgr.getWidth());
  }
}
