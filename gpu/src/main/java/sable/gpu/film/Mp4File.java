// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * An MP4 being written: streams added, started, filled, finished. Without {@link #finish} it is no
 * film.
 */
final class Mp4File implements AutoCloseable {
  /** AVFMT_FLAG_BITEXACT of libavformat/avformat.h; the bindings leave it out. */
  private static final int BITEXACT = 0x400;

  private final AVFormatContext container = new AVFormatContext(null);
  private boolean closed;

  Mp4File(Path file) {
    Ffmpeg.check(
        avformat.avformat_alloc_output_context2(container, null, "mp4", Ffmpeg.url(file)),
        "container");
    // Without this the muxer writes its own version into the file.
    container.flags(container.flags() | BITEXACT);
    AVIOContext io = new AVIOContext(null);
    int rc = avformat.avio_open(io, Ffmpeg.url(file), avformat.AVIO_FLAG_WRITE);
    if (rc < 0) {
      avformat.avformat_free_context(container);
      throw new FilmFault("the film cannot be written: " + Ffmpeg.message(rc));
    }
    container.pb(io);
  }

  AVFormatContext container() {
    return container;
  }

  AVStream add(AVCodecContext encoder) {
    AVStream stream =
        Ffmpeg.allocated(avformat.avformat_new_stream(container, null), "output stream");
    Ffmpeg.check(
        avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder), "stream settings");
    stream.codecpar().codec_tag(0);
    stream.time_base(encoder.time_base());
    stream.sample_aspect_ratio(encoder.sample_aspect_ratio());
    return stream;
  }

  /**
   * {@code ticksPerSecond} of the picture; the edit list of the same clock keeps a late start to
   * the tick.
   */
  void start(int ticksPerSecond) {
    String clock = Integer.toString(ticksPerSecond);
    AVDictionary options =
        Ffmpeg.dictionary(
            Map.of(
                "movflags", "+faststart",
                "video_track_timescale", clock,
                "movie_timescale", clock));
    int rc = avformat.avformat_write_header(container, options);
    avutil.av_dict_free(options);
    Ffmpeg.check(rc, "film header");
  }

  /** Takes over what {@code packet} holds. Its times are in {@code encoder}'s time base. */
  void write(AVPacket packet, AVStream stream, AVCodecContext encoder) {
    packet.stream_index(stream.index());
    avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
    Ffmpeg.check(avformat.av_interleaved_write_frame(container, packet), "film data");
  }

  void finish() {
    Ffmpeg.check(avformat.av_write_trailer(container), "film index");
    AVIOContext io = container.pb();
    int rc = avformat.avio_closep(io);
    container.pb(io);
    Ffmpeg.check(rc, "film file");
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      AVIOContext io = container.pb();
      if (io != null && !io.isNull()) {
        avformat.avio_closep(io);
        container.pb(io);
      }
      avformat.avformat_free_context(container);
    }
  }
}
