// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Pulls every frame out of a source in the order of presentation, the decoder's last ones included,
 * and counts what was damaged. The one frame is reused. What edit lists hide the demuxer marks and
 * the decoder drops.
 */
final class FrameDecoder implements AutoCloseable {
  private final FilmSource source;
  private final AVPacket packet;
  private final AVFrame frame;
  private final int[] crop = new int[4];
  private boolean drained;
  private boolean brokenOff;
  private long damagedPackets;
  private long damagedFrames;

  FrameDecoder(FilmSource source) {
    this.source = source;
    this.packet = Ffmpeg.allocated(avcodec.av_packet_alloc(), "packet");
    this.frame = Ffmpeg.allocated(avutil.av_frame_alloc(), "frame");
    AVPacketSideData cropping =
        FilmSource.sideData(source.stream().codecpar(), avcodec.AV_PKT_DATA_FRAME_CROPPING);
    if (cropping != null && cropping.size() >= 16) {
      BytePointer sides = cropping.data();
      for (int i = 0; i < crop.length; i++) {
        crop[i] = sides.getInt(4L * i);
      }
    }
  }

  AVFrame frame() {
    return frame;
  }

  long damagedPackets() {
    return damagedPackets;
  }

  long damagedFrames() {
    return damagedFrames;
  }

  boolean brokenOff() {
    return brokenOff;
  }

  /** Puts the next frame into {@link #frame}; false when there is none left. */
  boolean next() throws FilmRefused {
    AVCodecContext decoder = source.decoder();
    while (true) {
      int rc = avcodec.avcodec_receive_frame(decoder, frame);
      if (rc >= 0) {
        applyContainerCrop();
        if ((frame.flags() & Ffmpeg.FRAME_CORRUPT) != 0 || frame.decode_error_flags() != 0) {
          damagedFrames++;
        }
        return true;
      }
      if (rc == avutil.AVERROR_EOF()) {
        return false;
      }
      if (rc != Ffmpeg.AGAIN) {
        damagedPackets++;
      } else if (drained) {
        return false;
      } else {
        feed(decoder);
      }
    }
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
  }

  private void feed(AVCodecContext decoder) throws FilmRefused {
    int rc = avformat.av_read_frame(source.container(), packet);
    if (rc < 0) {
      brokenOff = rc != avutil.AVERROR_EOF();
      drained = true;
      avcodec.avcodec_send_packet(decoder, null);
      return;
    }
    try {
      if (packet.stream_index() != source.stream().index()) {
        return;
      }
      if (encrypted()) {
        throw new FilmRefused(FilmRefused.Code.ENCRYPTED, "a packet of the film is encrypted");
      }
      boolean marked = (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
      int sent = avcodec.avcodec_send_packet(decoder, packet);
      if (marked || sent < 0) {
        damagedPackets++;
      }
    } finally {
      avcodec.av_packet_unref(packet);
    }
  }

  private boolean encrypted() {
    if (packet.side_data_elems() == 0) {
      return false;
    }
    AVPacketSideData found =
        avcodec.av_packet_side_data_get(
            packet.side_data(), packet.side_data_elems(), avcodec.AV_PKT_DATA_ENCRYPTION_INFO);
    return found != null && !found.isNull();
  }

  /** A clean aperture of the container hides edges that must not come back in a copy. */
  private void applyContainerCrop() {
    if ((crop[0] | crop[1] | crop[2] | crop[3]) == 0) {
      return;
    }
    boolean fits =
        crop[0] >= 0
            && crop[1] >= 0
            && crop[2] >= 0
            && crop[3] >= 0
            && (long) crop[0] + crop[1] < frame.height()
            && (long) crop[2] + crop[3] < frame.width();
    if (fits) {
      frame.crop_top(frame.crop_top() + crop[0]);
      frame.crop_bottom(frame.crop_bottom() + crop[1]);
      frame.crop_left(frame.crop_left() + crop[2]);
      frame.crop_right(frame.crop_right() + crop[3]);
      Ffmpeg.check(avutil.av_frame_apply_cropping(frame, avutil.AV_FRAME_CROP_UNALIGNED), "crop");
    }
  }
}
