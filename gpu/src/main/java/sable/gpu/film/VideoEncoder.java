// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * An encoder of 8-bit 4:2:0 frames and the packets that come out of it, on their way into a film
 * file.
 */
final class VideoEncoder implements AutoCloseable {
  /** x264's deterministic set-up: threads are named, for their number is part of the result. */
  // Without mbtree: with it x264 reads memory it never wrote at some sizes (720x1280), and copies
  // differ.
  static final Map<String, String> X264 =
      Map.of(
          "preset",
          "veryfast",
          "crf",
          "20",
          "a53cc",
          "0",
          "threads",
          "2",
          "x264-params",
          "mbtree=0");

  static final Map<String, String> X265 =
      Map.of("preset", "ultrafast", "crf", "24", "x265-params", "log-level=none:pools=1:info=0");

  private final AVCodecContext encoder;
  private final @Nullable AVBSFContext withoutMessages;
  private final AVPacket packet;
  private @Nullable Mp4File file;
  private @Nullable AVStream stream;

  VideoEncoder(String codecName, Map<String, String> options, FilmShape shape) {
    AVCodec codec = avcodec.avcodec_find_encoder_by_name(codecName);
    if (codec == null || codec.isNull()) {
      throw new FilmFault("the encoder " + codecName + " is not in this build");
    }
    this.encoder = Ffmpeg.allocated(avcodec.avcodec_alloc_context3(codec), "encoder");
    try (PointerScope scope = new PointerScope()) {
      settle(shape);
    }
    AVDictionary settings = Ffmpeg.dictionary(options);
    int rc = avcodec.avcodec_open2(encoder, codec, settings);
    avutil.av_dict_free(settings);
    if (rc < 0) {
      avcodec.avcodec_free_context(encoder);
      throw new FilmFault(codecName + " cannot be opened: " + Ffmpeg.message(rc));
    }
    this.packet = Ffmpeg.allocated(avcodec.av_packet_alloc(), "packet");
    this.withoutMessages = codecName.equals("libx264") ? messageFilter() : null;
  }

  AVCodecContext context() {
    return encoder;
  }

  void into(Mp4File target, AVStream targetStream) {
    this.file = target;
    this.stream = targetStream;
  }

  /** Encodes one frame; null asks for what is still inside. */
  void send(@Nullable AVFrame frame) {
    Ffmpeg.check(avcodec.avcodec_send_frame(encoder, frame), "encoding");
    while (true) {
      int rc = avcodec.avcodec_receive_packet(encoder, packet);
      if (rc == Ffmpeg.AGAIN || rc == avutil.AVERROR_EOF()) {
        return;
      }
      Ffmpeg.check(rc, "encoding");
      write();
    }
  }

  @Override
  public void close() {
    if (withoutMessages != null) {
      avcodec.av_bsf_free(withoutMessages);
    }
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(encoder);
  }

  private void write() {
    Mp4File target = file;
    AVStream targetStream = stream;
    if (target == null || targetStream == null) {
      throw new IllegalStateException("an encoder writes into a file");
    }
    if (withoutMessages != null) {
      Ffmpeg.check(avcodec.av_bsf_send_packet(withoutMessages, packet), "message filter");
      Ffmpeg.check(avcodec.av_bsf_receive_packet(withoutMessages, packet), "message filter");
    }
    target.write(packet, targetStream, encoder);
  }

  private void settle(FilmShape shape) {
    encoder.width(Planes.even(shape.widthPx()));
    encoder.height(Planes.even(shape.heightPx()));
    encoder.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
    encoder.time_base(Ffmpeg.rational(1, shape.timeBase().den()));
    if (shape.frameRateNum() > 0) {
      encoder.framerate(Ffmpeg.rational(shape.frameRateNum(), shape.frameRateDen()));
    }
    encoder.sample_aspect_ratio(Ffmpeg.rational(shape.sarNum(), shape.sarDen()));
    ColourTags colours = shape.colours();
    encoder.colorspace(colours.matrix());
    encoder.color_primaries(colours.primaries());
    encoder.color_trc(colours.transfer());
    encoder.color_range(colours.fullRange() ? avutil.AVCOL_RANGE_JPEG : avutil.AVCOL_RANGE_MPEG);
    encoder.chroma_sample_location(colours.chromaLocation());
    int flags =
        avcodec.AV_CODEC_FLAG_GLOBAL_HEADER
            | avcodec.AV_CODEC_FLAG_BITEXACT
            | avcodec.AV_CODEC_FLAG_FRAME_DURATION;
    if (shape.interlaced()) {
      flags |= avcodec.AV_CODEC_FLAG_INTERLACED_DCT;
    }
    encoder.flags(encoder.flags() | flags);
  }

  /** x264 writes its version and settings into the first frame as a message (SEI, NAL type 6). */
  private AVBSFContext messageFilter() {
    AVBSFContext filter = new AVBSFContext(null);
    Ffmpeg.check(
        avcodec.av_bsf_alloc(avcodec.av_bsf_get_by_name("filter_units"), filter), "filter");
    Ffmpeg.check(
        avcodec.avcodec_parameters_from_context(filter.par_in(), encoder), "filter settings");
    filter.time_base_in(encoder.time_base());
    Ffmpeg.check(
        avutil.av_opt_set(new Pointer(filter.priv_data()), "remove_types", "6", 0),
        "filter settings");
    Ffmpeg.check(avcodec.av_bsf_init(filter), "filter");
    return filter;
  }
}
