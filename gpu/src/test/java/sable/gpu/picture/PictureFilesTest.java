// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesTest {
  private static final long PLENTY = 100_000_000;

  /**
   * Where the red corner of a picture with a red top left corner lies once its orientation is
   * applied.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 48, 32",
    "2, 47, 0, 48, 32",
    "3, 47, 31, 48, 32",
    "4, 0, 31, 48, 32",
    "5, 0, 0, 32, 48",
    "6, 31, 0, 32, 48",
    "7, 31, 47, 32, 48",
    "8, 0, 47, 32, 48"
  })
  void every_orientation_is_applied(int orientation, int x, int y, int widthPx, int heightPx)
      throws Exception {
    byte[] jpeg = withExif(image("jpeg", BufferedImage.TYPE_3BYTE_BGR), orientation);
    byte[] png = withExifChunk(image("png", BufferedImage.TYPE_3BYTE_BGR), orientation);
    for (byte[] file : List.of(jpeg, png)) {
      try (Picture picture = PictureFiles.decode(file, PLENTY)) {
        assertThat(picture.widthPx()).isEqualTo(widthPx);
        assertThat(picture.heightPx()).isEqualTo(heightPx);
        assertThat(red(picture.rgbAt(x, y))).isTrue();
        int otherX = x == 0 ? widthPx - 1 : 0;
        int otherY = y == 0 ? heightPx - 1 : 0;
        assertThat(red(picture.rgbAt(otherX, otherY))).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_4BYTE_ABGR
      })
  void grey_palette_deep_and_see_through_pngs_become_eight_bit_colour(int type) throws Exception {
    try (Picture picture = PictureFiles.decode(image("png", type), PLENTY)) {
      assertThat(picture.widthPx()).isEqualTo(48);
      assertThat(picture.rgbAt(40, 25)).isEqualTo(0xffffff);
    }
  }

  @Test
  void what_is_see_through_comes_out_on_white() throws Exception {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_4BYTE_ABGR);
    image.setRGB(1, 1, 0x80000000);
    image.setRGB(2, 2, 0xff123456);
    try (Picture picture = PictureFiles.decode(bytes("png", image), PLENTY)) {
      assertThat(picture.rgbAt(0, 0)).isEqualTo(0xffffff);
      assertThat(picture.rgbAt(1, 1)).isEqualTo(0x7f7f7f);
      assertThat(picture.rgbAt(2, 2)).isEqualTo(0x123456);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.95})
  void a_picture_that_is_cut_short_is_damaged(double share) throws Exception {
    for (String format : List.of("jpeg", "png")) {
      byte[] whole = image(format, BufferedImage.TYPE_3BYTE_BGR);
      byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));
      assertThatThrownBy(() -> PictureFiles.decode(cut, PLENTY))
          .isInstanceOfSatisfying(
              PictureRefused.class,
              refused -> assertThat(refused.code()).isEqualTo(PictureRefused.Code.DAMAGED));
    }
  }

  @Test
  void a_jpeg_whose_pixel_data_breaks_off_before_a_sound_end_mark_is_damaged() throws Exception {
    byte[] whole = image("jpeg", BufferedImage.TYPE_3BYTE_BGR);
    byte[] cut = Arrays.copyOf(whole, whole.length - 60);
    cut[cut.length - 2] = (byte) 0xff;
    cut[cut.length - 1] = (byte) 0xd9;
    assertThatThrownBy(() -> PictureFiles.decode(cut, PLENTY)).isInstanceOf(PictureRefused.class);
  }

  @Test
  void more_pixels_than_the_limit_are_refused_by_the_header_alone() throws Exception {
    Path huge =
        Path.of(System.getProperty("sable.shared", "../../shared"))
            .resolve("corpora/dev/bad-input/gen-huge.png");
    Assumptions.assumeTrue(Files.isReadable(huge), "missing: " + huge);
    long before = Pointer.physicalBytes();
    assertThatThrownBy(() -> PictureFiles.decode(huge, PLENTY)).isInstanceOf(PictureRefused.class);
    assertThat(Pointer.physicalBytes() - before).isLessThan(50_000_000);
  }

  @Test
  void other_files_are_no_pictures() {
    assertThatThrownBy(() -> PictureFiles.decode(new byte[0], PLENTY))
        .isInstanceOf(PictureRefused.class);
    assertThatThrownBy(() -> PictureFiles.decode("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 1))
        .isInstanceOf(PictureRefused.class);
  }

  @Test
  void an_animated_png_says_how_many_pictures_it_holds() throws Exception {
    byte[] png = image("png", BufferedImage.TYPE_3BYTE_BGR);
    byte[] control = ByteBuffer.allocate(8).putInt(3).putInt(0).array();
    assertThat(PictureFiles.facts(withChunk(png, "acTL", control)).framesDeclared()).isEqualTo(3);
    assertThat(PictureFiles.facts(png).framesDeclared()).isEqualTo(1);
  }

  @Test
  void bytes_after_the_end_are_told() throws Exception {
    for (String format : List.of("jpeg", "png")) {
      byte[] whole = image(format, BufferedImage.TYPE_3BYTE_BGR);
      assertThat(PictureFiles.facts(Arrays.copyOf(whole, whole.length + 7)).bytesAfterEnd())
          .isEqualTo(7);
      assertThat(PictureFiles.facts(whole).bytesAfterEnd()).isZero();
    }
  }

  @Test
  void what_is_written_holds_pixels_and_nothing_else() throws Exception {
    byte[] source = withExif(image("jpeg", BufferedImage.TYPE_3BYTE_BGR), 6);
    try (Picture picture = PictureFiles.decode(source, PLENTY)) {
      String png = new String(PictureFiles.png(picture), StandardCharsets.ISO_8859_1);
      assertThat(png).contains("IHDR").contains("IDAT").contains("IEND");
      assertThat(png).doesNotContain("tEXt").doesNotContain("eXIf").doesNotContain("tIME");
      assertThat(png).doesNotContain("pHYs").doesNotContain("iCCP").doesNotContain("iTXt");
      byte[] jpeg = PictureFiles.jpeg(picture, 90);
      assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
      for (int marker = 0xe1; marker <= 0xef; marker++) {
        assertThat(segments(jpeg)).doesNotContain(marker);
      }
      assertThat(segments(jpeg)).doesNotContain(0xfe);
      try (Picture again = PictureFiles.decode(PictureFiles.png(picture), PLENTY)) {
        assertThat(again.bgr()).isEqualTo(picture.bgr());
      }
    }
  }

  @Test
  void decoding_again_and_again_leaves_no_native_memory_behind() throws Exception {
    byte[] jpeg = withExif(image("jpeg", BufferedImage.TYPE_3BYTE_BGR), 6);
    paintOver(jpeg, 20);
    long count = Pointer.totalCount();
    paintOver(jpeg, 200);
    assertThat(Pointer.totalCount()).isEqualTo(count);
  }

  private static void paintOver(byte[] jpeg, int rounds) throws Exception {
    for (int i = 0; i < rounds; i++) {
      try (Picture picture = PictureFiles.decode(jpeg, PLENTY)) {
        PictureOps.fill(picture, List.of(new Rect(1, 1, 5, 5)), 0);
        PictureFiles.jpeg(picture, 80);
      }
    }
  }

  private static boolean red(int rgb) {
    return (rgb >> 16) > 180 && (rgb & 0xff) < 90;
  }

  private static byte[] image(String format, int type) throws Exception {
    BufferedImage image = new BufferedImage(48, 32, type);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 48, 32);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 16, 8);
    pen.setColor(Color.BLUE);
    pen.drawLine(3, 30, 44, 12);
    pen.dispose();
    return bytes(format, image);
  }

  private static byte[] bytes(String format, BufferedImage image) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] tiff(int orientation) {
    return ByteBuffer.allocate(26)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'I')
        .put((byte) 'I')
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putInt(orientation)
        .putInt(0)
        .array();
  }

  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] tiff = tiff(orientation);
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 10 + tiff.length);
    out.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (8 + tiff.length));
    out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  private static byte[] withExifChunk(byte[] png, int orientation) {
    return withChunk(png, "eXIf", tiff(orientation));
  }

  private static byte[] withChunk(byte[] png, String type, byte[] content) {
    int header = 8 + 25;
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    return ByteBuffer.allocate(png.length + 12 + content.length)
        .put(png, 0, header)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) crc.getValue())
        .put(png, header, png.length - header)
        .array();
  }

  private static List<Integer> segments(byte[] jpeg) {
    List<Integer> kinds = new java.util.ArrayList<>();
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != 0xda) {
      kinds.add(jpeg[at + 1] & 0xff);
      at += 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
    }
    return kinds;
  }
}
