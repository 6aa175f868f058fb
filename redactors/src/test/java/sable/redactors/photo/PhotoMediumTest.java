// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.item.Source;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.medium.Copy;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.MediumContract;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;
import sable.redactors.Corpus;

class PhotoMediumTest extends MediumContract {

  @TempDir Path work;

  @Override
  protected Medium medium() {
    return new PhotoMedium(Limits.STANDARD);
  }

  @Override
  protected MediaType type() {
    return new MediaType("image/jpeg");
  }

  @Override
  protected void writeSample(Path file) throws IOException {
    Files.write(file, bytes("jpg", 200, 120));
  }

  @Override
  protected Optional<String> secret() {
    return Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void a_box_is_covered_and_the_rest_stays(String format) throws IOException {
    Source source = source(bytes(format, 200, 120));
    Plan plan = plan(box(80.5, 40.2, 30, 20));

    Copy copy = write(source, plan).value().orElseThrow();

    assertThat(copy.extension()).isEqualTo(format);
    BufferedImage seen = ImageIO.read(copy.file().toFile());
    assertThat(seen.getWidth()).isEqualTo(200);
    assertThat(seen.getHeight()).isEqualTo(120);
    assertThat(bright(seen, 80, 40)).isFalse();
    assertThat(bright(seen, 110, 60)).isFalse();
    assertThat(bright(seen, 20, 20)).isTrue();
    assertThat(bright(seen, 180, 100)).isTrue();
    assertThat(medium().check(copy, plan, List.of()).failed()).isEmpty();
  }

  @Test
  void a_box_over_the_border_is_covered_within_it() throws IOException {
    Source source = source(bytes("png", 50, 50));
    Plan plan = plan(box(-10, -10, 30, 30), box(45, 45, 100, 100));

    Copy copy = write(source, plan).value().orElseThrow();

    assertThat(bright(ImageIO.read(copy.file().toFile()), 0, 0)).isFalse();
    assertThat(medium().check(copy, plan, List.of()).passed()).isTrue();
  }

  @Test
  void places_that_the_picture_does_not_have_withhold_it() throws IOException {
    Source source = source(bytes("png", 50, 50));

    for (Place place :
        List.of(
            box(60, 60, 5, 5),
            new Box(1, new Rect(1, 1, 5, 5), Box.Unit.PX),
            new Box(0, new Rect(1, 1, 5, 5), Box.Unit.PT),
            new Span("body", 0, 3))) {
      assertThat(write(source, plan(place)).reason().orElseThrow().code())
          .isEqualTo(Reason.Code.NOT_UNDERSTOOD);
    }
  }

  @Test
  void a_copy_whose_box_is_not_covered_fails() throws IOException {
    Copy copy = write(source(bytes("jpg", 200, 120)), Plan.nothing()).value().orElseThrow();

    assertThat(failed(copy, plan(box(80, 40, 30, 20)), List.of()))
        .containsExactly("one flat colour where something was hidden");
  }

  @Test
  void bytes_after_the_end_and_foreign_parts_fail() throws IOException {
    for (String format : List.of("jpg", "png")) {
      Copy copy = write(source(bytes(format, 64, 64)), Plan.nothing()).value().orElseThrow();
      byte[] more = Files.readAllBytes(copy.file());
      Files.write(
          copy.file(),
          (new String(more, StandardCharsets.ISO_8859_1) + "x")
              .getBytes(StandardCharsets.ISO_8859_1));

      assertThat(failed(copy, Plan.nothing(), List.of()))
          .containsExactly("nothing in the file but one picture");
    }
  }

  @Test
  void a_comment_that_was_slipped_in_fails() throws IOException {
    Copy copy = write(source(bytes("jpg", 64, 64)), Plan.nothing()).value().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] all = Files.readAllBytes(copy.file());
    out.write(all, 0, 20);
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 6, 'N', 'a', 'm', 'e'});
    out.write(all, 20, all.length - 20);
    Files.write(copy.file(), out.toByteArray());

    assertThat(failed(copy, Plan.nothing(), List.of()))
        .containsExactly("nothing in the file but one picture");
  }

  @Test
  void a_face_seen_where_a_mark_does_not_cover_fails() throws IOException {
    Plan narrow = plan(box(80, 40, 30, 20));
    Plan wide = plan(box(80, 40, 60, 40));
    Copy copy = write(source(bytes("jpg", 200, 120)), narrow).value().orElseThrow();

    assertThat(failed(copy, wide, List.of(new Seer(new Rect(85, 42, 50, 36)))))
        .containsExactly(
            "one flat colour where something was hidden",
            "nothing seen again where something was hidden");
  }

  @Test
  void a_face_guessed_on_a_flat_mark_or_seen_elsewhere_does_not_fail() throws IOException {
    Plan plan = plan(box(80, 40, 30, 20));
    Copy copy = write(source(bytes("jpg", 200, 120)), plan).value().orElseThrow();

    assertThat(failed(copy, plan, List.of(new Seer(new Rect(85, 42, 20, 20))))).isEmpty();
    assertThat(failed(copy, plan, List.of(new Seer(new Rect(10, 10, 20, 20))))).isEmpty();
  }

  @Test
  void more_pixels_than_allowed_are_withheld_before_decoding() throws IOException {
    Limits tight = new Limits(100, 1, 1, 1, 1, 1, 1);

    assertThat(
            new PhotoMedium(tight)
                .open(source(bytes("png", 20, 20)), work)
                .reason()
                .orElseThrow()
                .code())
        .isEqualTo(Reason.Code.TOO_LARGE);
  }

  @TestFactory
  Stream<DynamicTest> real_photos_are_rebuilt_from_pixels_alone() throws IOException {
    List<Path> photos = new ArrayList<>();
    for (Path file : Corpus.files("corpora/dev/images")) {
      if (medium().reads(Corpus.source(file).item().mediaType())) {
        photos.add(file);
      }
    }
    return photos.stream()
        .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> real(file)));
  }

  private void real(Path file) throws IOException {
    Source source = Corpus.source(file);
    Outcome<Reading> opened = medium().open(source, work);
    if (opened.reason().isPresent()) {
      assertThat(opened.reason().get().code()).isIn(Reason.Code.UNSUPPORTED, Reason.Code.DAMAGED);
      return;
    }
    try (Reading reading = opened.value().orElseThrow()) {
      int[] size = new int[2];
      reading
          .pictures()
          .get(0)
          .show(
              picture -> {
                size[0] = picture.widthPx();
                size[1] = picture.heightPx();
              });
      Plan plan =
          plan(
              box(
                  size[0] * 0.4,
                  size[1] * 0.4,
                  Math.max(1, size[0] * 0.1),
                  Math.max(1, size[1] * 0.1)));
      Copy copy = write(source, plan).value().orElseThrow();
      assertThat(medium().check(copy, plan, List.of()).failed()).isEmpty();
      BufferedImage seen = ImageIO.read(copy.file().toFile());
      assertThat(new int[] {seen.getWidth(), seen.getHeight()}).isEqualTo(size);
    }
  }

  private List<String> failed(Copy copy, Plan plan, List<PictureDetector> eyes) {
    CheckReport report = medium().check(copy, plan, eyes);
    return report.failed().stream().map(Check::name).toList();
  }

  private Outcome<Copy> write(Source source, Plan plan) throws IOException {
    return medium().write(source, plan, Files.createTempDirectory(work, "copy"));
  }

  private Source source(byte[] bytes) throws IOException {
    return Corpus.source(Files.write(Files.createTempFile(work, "photo", ""), bytes));
  }

  private static Plan plan(Place... places) {
    return new Plan(
        List.of(new Hide(new FindingId("f1"), Category.FACE, "", List.of(places))), Set.of());
  }

  private static Box box(double x, double y, double w, double h) {
    return new Box(0, new Rect(x, y, w, h), Box.Unit.PX);
  }

  private static boolean bright(BufferedImage picture, int x, int y) {
    return new Color(picture.getRGB(x, y)).getGreen() > 60;
  }

  private static byte[] bytes(String format, int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = picture.createGraphics();
    for (int x = 0; x < width; x += 4) {
      pen.setColor(new Color(120 + x % 100, 200, 255 - x % 100));
      pen.fillRect(x, 0, 4, height);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray()))).isNotNull();
    return out.toByteArray();
  }

  /** Sees a face at one place of every picture. */
  private record Seer(Rect at) implements PictureDetector {
    @Override
    public List<Searched> searched() {
      return List.of(Searched.all(Category.FACE, "seer/1"));
    }

    @Override
    public List<Sighting> look(Picture picture) {
      return List.of(new Sighting(Category.FACE, at, 0.9));
    }
  }
}
