// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sable.gpu.picture.PictureFacts;
import sable.gpu.picture.PictureFiles;
import sable.gpu.picture.PictureRefused;
import sable.pipeline.finding.Category;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Blind;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.StillPicture;
import sable.pipeline.place.Box;
import sable.pipeline.place.Rect;

/** Reads a photo; one that cannot be decoded to its last pixel is withheld on opening. */
final class PhotoReader {

  /** Far above what the largest picture within the limits takes without compression. */
  private static final int BYTES_A_PIXEL = 8;

  private static final long LEAST_BYTES = 64L << 20;

  private PhotoReader() {}

  static Outcome<Photo> read(Path file, Limits limits) {
    try {
      long bytes = Files.size(file);
      if (bytes == 0) {
        return Outcome.withheld(Reason.Code.EMPTY, "The file is empty: it has no bytes.");
      }
      if (bytes > Math.min(Integer.MAX_VALUE - 8L, LEAST_BYTES + limits.pixels() * BYTES_A_PIXEL)) {
        return Outcome.withheld(
            Reason.Code.TOO_LARGE,
            "The picture file is larger than any picture that is dealt with. Save it smaller and add that.");
      }
      byte[] all = Files.readAllBytes(file);
      PictureFacts facts = PictureFiles.facts(all);
      PictureFiles.decode(all, limits.pixels()).close();
      return Outcome.done(new Photo(file, facts, PhotoParts.beside(all, facts), limits.pixels()));
    } catch (PictureRefused e) {
      return Outcome.withheld(code(e.code()), sentence(e.code()));
    } catch (IOException e) {
      throw new UncheckedIOException("a source cannot be read", e);
    }
  }

  /**
   * A photo that was decoded once and can be again.
   *
   * @param leftOut what is in the file beside the picture
   */
  record Photo(Path file, PictureFacts facts, List<String> leftOut, long pixels) {

    Reading reading() {
      List<Blind> blind = new ArrayList<>();
      blind.add(new Blind(Category.Kind.WORDS, "writing in pictures is not read"));
      return new Reading(
          List.of(), List.of(still()), List.of(), List.of(), leftOut, blind, () -> {});
    }

    /** The picture as displayed; the caller closes it. */
    sable.gpu.picture.Picture decoded() {
      try {
        return PictureFiles.decode(file, pixels);
      } catch (PictureRefused | IOException e) {
        throw new IllegalStateException("a photo that was read cannot be read again", e);
      }
    }

    private StillPicture still() {
      return new StillPicture() {
        @Override
        public int page() {
          return 0;
        }

        @Override
        public void show(Consumer<? super Picture> viewer) {
          try (sable.gpu.picture.Picture decoded = decoded()) {
            viewer.accept(
                new Picture(
                    decoded.bgr(), decoded.widthPx(), decoded.heightPx(), decoded.strideBytes()));
          }
        }

        @Override
        public Box place(Rect seen) {
          return new Box(0, seen, Box.Unit.PX);
        }
      };
    }
  }

  private static Reason.Code code(PictureRefused.Code code) {
    return switch (code) {
      case DAMAGED -> Reason.Code.DAMAGED;
      case TOO_LARGE -> Reason.Code.TOO_LARGE;
      case NOT_A_PICTURE, UNSUPPORTED -> Reason.Code.UNSUPPORTED;
    };
  }

  private static String sentence(PictureRefused.Code code) {
    return switch (code) {
      case DAMAGED ->
          "The picture is broken or cut short and cannot be shown whole. Ask for it again.";
      case TOO_LARGE ->
          "The picture has more pixels than can be dealt with. Save it smaller and add that.";
      case NOT_A_PICTURE, UNSUPPORTED ->
          "This kind of JPEG or PNG is not read. Open it, save it as an ordinary PNG and add that.";
    };
  }
}
