// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import sable.gpu.picture.Rect;

/**
 * Writes a film from pixels and times alone: H.264 (x264, veryfast, crf 20, two threads) in MP4,
 * one stream, no sound, chapters, captions, dates, names or encoder marks. The same frames give the
 * same bytes on the same build.
 *
 * <ul>
 *   <li>Times: pts are kept to the tick of the source, whatever the distances between them.
 *   <li>Size: 4:2:0 has even sides, so an odd width or height is written one larger, its last
 *       column or row repeated.
 *   <li>Masks: rectangles in displayed pixels, grown to whole chroma samples (2 x 2 pixels, 2 x 4
 *       in interlaced film), filled with video black before encoding.
 *   <li>Shape of a pixel and colour tags are kept; the picture is written upright.
 * </ul>
 *
 * One thread. {@link #finish} makes it a film; {@link #close} without that leaves a useless file
 * that the caller removes.
 */
public final class FilmWriter implements AutoCloseable {
  private static final int NEUTRAL_CHROMA = 128;

  private final FilmShape shape;
  private final VideoEncoder encoder;
  private final Mp4File file;
  private final AVFrame outgoing;
  private final int black;

  /** Starts a film in {@code file}, which is replaced. The caller closes the writer. */
  public static FilmWriter create(Path file, FilmShape shape) {
    VideoEncoder encoder = new VideoEncoder("libx264", VideoEncoder.X264, shape);
    try {
      return new FilmWriter(shape, encoder, new Mp4File(file));
    } catch (FilmFault e) {
      encoder.close();
      throw e;
    }
  }

  FilmWriter(FilmShape shape, VideoEncoder encoder, Mp4File file) {
    this.shape = shape;
    this.encoder = encoder;
    this.file = file;
    this.outgoing = Ffmpeg.allocated(avutil.av_frame_alloc(), "frame");
    this.black = shape.colours().fullRange() ? 0 : 16;
    encoder.into(file, file.add(encoder.context()));
    file.start(shape.timeBase().den());
  }

  /**
   * Writes {@code frame} at its own time less {@code originTicks}, all {@code masks} painted black.
   */
  public void write(FilmFrame frame, List<Rect> masks, long originTicks) {
    Ffmpeg.check(avutil.av_frame_ref(outgoing, frame.yuv()), "frame");
    Ffmpeg.dropSideData(outgoing);
    if (!masks.isEmpty()) {
      // The decoder still predicts from its frames: masks go onto a copy.
      Ffmpeg.check(avutil.av_frame_make_writable(outgoing), "frame buffer");
      masks.forEach(mask -> paint(mask));
    }
    send(
        Math.multiplyExact(frame.pts() - originTicks, (long) shape.timeBase().num()),
        // A last frame that lasts no time would lie outside the film, and players would not show
        // it.
        Math.max(1, frame.durationTicks()) * shape.timeBase().num(),
        frame.topFieldFirst());
  }

  /** Writes what the encoder still holds, and the index. */
  public void finish() {
    encoder.send(null);
    file.finish();
  }

  @Override
  public void close() {
    avutil.av_frame_free(outgoing);
    encoder.close();
    file.close();
  }

  private void send(long pts, long duration, boolean topFieldFirst) {
    outgoing.pts(pts);
    outgoing.duration(duration);
    outgoing.pict_type(avutil.AV_PICTURE_TYPE_NONE);
    outgoing.format(avutil.AV_PIX_FMT_YUV420P);
    int flags = 0;
    if (shape.interlaced()) {
      flags = Ffmpeg.FRAME_INTERLACED | (topFieldFirst ? Ffmpeg.FRAME_TOP_FIELD_FIRST : 0);
    }
    outgoing.flags(flags);
    encoder.send(outgoing);
    // Given back at once, so that whoever made the frame can use its buffer again without a copy.
    avutil.av_frame_unref(outgoing);
  }

  private void paint(Rect mask) {
    Rect whole =
        mask.clipped(shape.widthPx(), shape.heightPx())
            .grownTo(2, shape.interlaced() ? 4 : 2)
            .clipped(outgoing.width(), outgoing.height());
    if (whole.empty()) {
      return;
    }
    Planes.fill(outgoing, 0, whole.x(), whole.y(), whole.width(), whole.height(), black);
    for (int plane = 1; plane <= 2; plane++) {
      Planes.fill(
          outgoing,
          plane,
          whole.x() / 2,
          whole.y() / 2,
          (whole.width() + 1) / 2,
          (whole.height() + 1) / 2,
          NEUTRAL_CHROMA);
    }
  }
}
