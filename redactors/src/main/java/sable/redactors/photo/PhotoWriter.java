// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sable.gpu.picture.Picture;
import sable.gpu.picture.PictureFacts;
import sable.gpu.picture.PictureFiles;
import sable.gpu.picture.PictureOps;
import sable.gpu.picture.Rect;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Copy;
import sable.pipeline.place.Box;
import sable.pipeline.plan.Plan;

/**
 * Writes a photo anew from its displayed pixels, boxes painted black. In a JPEG the traces of what
 * stood in a block reach to the block's edge, so a box is grown by a block of the original and then
 * to whole blocks of the copy; in a PNG one pixel is enough for the soft edge of what was scaled.
 */
final class PhotoWriter {

  static final int BLACK = 0;
  static final String WIDTH = "width";
  static final String HEIGHT = "height";
  private static final int JPEG_QUALITY = 92;
  private static final int BLOCK = 16;

  private PhotoWriter() {}

  static Outcome<Copy> write(PhotoReader.Photo photo, Plan plan, Path folder) {
    boolean jpeg = photo.facts().format() == PictureFacts.Format.JPEG;
    Optional<List<Box>> boxes = Covered.of(plan, photo.facts().widthPx(), photo.facts().heightPx());
    if (boxes.isEmpty()) {
      return Outcome.withheld(
          Reason.Code.NOT_UNDERSTOOD,
          "Something is to be hidden at a place that this picture does not have. Search it again.");
    }
    Path file = folder.resolve(jpeg ? "copy.jpg" : "copy.png");
    try (Picture picture = photo.decoded()) {
      List<Rect> filled = boxes.get().stream().map(box -> grown(box, jpeg)).toList();
      PictureOps.fill(picture, filled, BLACK);
      Files.write(
          file, jpeg ? PictureFiles.jpeg(picture, JPEG_QUALITY) : PictureFiles.png(picture));
    } catch (IOException e) {
      throw new UncheckedIOException("a copy cannot be written", e);
    }
    return Outcome.done(
        new Copy(
            file,
            new MediaType(jpeg ? "image/jpeg" : "image/png"),
            jpeg ? "jpg" : "png",
            Map.of(
                WIDTH, String.valueOf(photo.facts().widthPx()),
                HEIGHT, String.valueOf(photo.facts().heightPx())),
            photo.leftOut()));
  }

  private static Rect grown(Box box, boolean jpeg) {
    int margin = jpeg ? BLOCK : 1;
    Rect whole = pixels(box.rect());
    Rect grown =
        new Rect(
            whole.x() - margin,
            whole.y() - margin,
            whole.width() + 2 * margin,
            whole.height() + 2 * margin);
    return jpeg ? grown.grownTo(BLOCK, BLOCK) : grown;
  }

  /** Every pixel that the rectangle touches; what reaches far beyond any picture is cut. */
  static Rect pixels(sable.pipeline.place.Rect rect) {
    int left = clamped(Math.floor(rect.x()));
    int top = clamped(Math.floor(rect.y()));
    int right = clamped(Math.ceil(rect.x() + rect.w()));
    int bottom = clamped(Math.ceil(rect.y() + rect.h()));
    return new Rect(left, top, right - left, bottom - top);
  }

  private static int clamped(double edge) {
    return (int) Math.max(-(1 << 24), Math.min(1 << 24, edge));
  }
}
