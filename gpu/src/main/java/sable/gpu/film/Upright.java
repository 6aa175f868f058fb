// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.jspecify.annotations.Nullable;

/**
 * Makes of any decoded frame the one form that everything after works on: 8-bit 4:2:0, upright,
 * even sides. A frame that already is all this passes as it is, without a copy.
 */
final class Upright implements AutoCloseable {
  private final Orientation orientation;
  private final Scaler scaler =
      new Scaler(AV_PIX_FMT_YUV420P, swscale.SWS_BILINEAR | swscale.SWS_ACCURATE_RND);
  private @Nullable AVFrame converted;
  private @Nullable AVFrame turned;

  Upright(Orientation orientation) {
    this.orientation = orientation;
  }

  /**
   * The frame in that form; it belongs to this object or to the decoder, and the next call
   * overwrites it.
   */
  AVFrame of(AVFrame decoded) {
    AVFrame planar = planar(decoded);
    if (orientation == Orientation.UPRIGHT) {
      return planar;
    }
    // Turned from the frame before its padding, so that the padding stays right and below.
    int w = decoded.width();
    int h = decoded.height();
    AVFrame target = turned;
    int shownWidth = orientation.transposes() ? h : w;
    int shownHeight = orientation.transposes() ? w : h;
    if (target == null) {
      target = Planes.frame(shownWidth, shownHeight);
      turned = target;
    }
    Ffmpeg.check(avutil.av_frame_make_writable(target), "frame buffer");
    int paddedWidth = planar.width();
    int paddedHeight = planar.height();
    planar.width(w);
    planar.height(h);
    Planes.turn(planar, target, orientation);
    planar.width(paddedWidth);
    planar.height(paddedHeight);
    Planes.pad(target, shownWidth, shownHeight);
    return target;
  }

  /**
   * H.273 matrix of the frames given out; where the film says nothing, what players assume from its
   * height.
   */
  static int matrix(AVFrame decoded) {
    int said = decoded.colorspace();
    boolean known = said == 1 || (said >= 4 && said <= 7) || said == 9 || said == 10;
    if (known) {
      return said == 10 ? 9 : said;
    }
    return decoded.height() >= 720 ? avutil.AVCOL_SPC_BT709 : avutil.AVCOL_SPC_SMPTE170M;
  }

  static boolean fullRange(AVFrame decoded) {
    if (rgb(decoded.format())) {
      return false;
    }
    String name = Ffmpeg.text(avutil.av_get_pix_fmt_name(decoded.format()), "");
    return name.startsWith("yuvj") || decoded.color_range() == avutil.AVCOL_RANGE_JPEG;
  }

  static boolean rgb(int format) {
    AVPixFmtDescriptor descriptor = avutil.av_pix_fmt_desc_get(format);
    return descriptor != null
        && !descriptor.isNull()
        && (descriptor.flags() & (avutil.AV_PIX_FMT_FLAG_RGB | avutil.AV_PIX_FMT_FLAG_PAL)) != 0;
  }

  @Override
  public void close() {
    scaler.close();
    if (converted != null) {
      avutil.av_frame_free(converted);
    }
    if (turned != null) {
      avutil.av_frame_free(turned);
    }
  }

  private AVFrame planar(AVFrame decoded) {
    int w = decoded.width();
    int h = decoded.height();
    boolean plain =
        decoded.format() == AV_PIX_FMT_YUV420P || decoded.format() == AV_PIX_FMT_YUVJ420P;
    boolean topDown = decoded.linesize(0) > 0;
    if (plain && topDown && (w & 1) == 0 && (h & 1) == 0) {
      return decoded;
    }
    AVFrame target = converted;
    if (target == null) {
      target = Planes.frame(w, h);
      converted = target;
    }
    Ffmpeg.check(avutil.av_frame_make_writable(target), "frame buffer");
    if (plain && topDown) {
      Planes.turn(decoded, target, Orientation.UPRIGHT);
    } else {
      boolean full = fullRange(decoded);
      boolean fromFull = full || rgb(decoded.format());
      scaler.convert(
          decoded,
          w,
          h,
          new Scaler.Colours(matrix(decoded), fromFull, full),
          target.data(),
          target.linesize());
    }
    Planes.pad(target, w, h);
    return target;
  }
}
