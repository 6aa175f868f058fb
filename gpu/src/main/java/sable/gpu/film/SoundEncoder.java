// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/** One channel of AAC for drawn films. */
final class SoundEncoder implements AutoCloseable {
  private static final int BITS_PER_SECOND = 64_000;

  private final int sampleRate;
  private final float[] samples;
  private final Mp4File file;
  private final AVCodecContext encoder;
  private final AVStream stream;
  private final AVPacket packet;
  private int written;

  SoundEncoder(FilmDrawing.Sound sound, Mp4File file) {
    this.sampleRate = sound.sampleRate();
    this.samples = sound.samples();
    this.file = file;
    AVCodec codec = Ffmpeg.allocated(avcodec.avcodec_find_encoder_by_name("aac"), "sound encoder");
    this.encoder = Ffmpeg.allocated(avcodec.avcodec_alloc_context3(codec), "sound encoder");
    try (PointerScope scope = new PointerScope()) {
      encoder.sample_rate(sampleRate);
      encoder.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
      avutil.av_channel_layout_default(encoder.ch_layout(), 1);
      encoder.bit_rate(BITS_PER_SECOND);
      encoder.time_base(Ffmpeg.rational(1, sampleRate));
      encoder.flags(
          encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
      Ffmpeg.check(avcodec.avcodec_open2(encoder, codec, (AVDictionary) null), "sound encoder");
    }
    this.stream = file.add(encoder);
    this.packet = Ffmpeg.allocated(avcodec.av_packet_alloc(), "packet");
  }

  /**
   * Encodes the sound up to this moment of the film, so that picture and sound lie side by side.
   */
  void writeUntil(double seconds) {
    long end = Math.min(samples.length, (long) (seconds * sampleRate));
    while (written + encoder.frame_size() <= end) {
      write(encoder.frame_size());
    }
  }

  /** Encodes what is left. */
  void writeRest() {
    while (written < samples.length) {
      write(Math.min(encoder.frame_size(), samples.length - written));
    }
    send(null);
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(encoder);
  }

  private void write(int count) {
    AVFrame frame = Ffmpeg.allocated(avutil.av_frame_alloc(), "frame");
    frame.format(avutil.AV_SAMPLE_FMT_FLTP);
    frame.nb_samples(count);
    frame.sample_rate(sampleRate);
    avutil.av_channel_layout_default(frame.ch_layout(), 1);
    Ffmpeg.check(avutil.av_frame_get_buffer(frame, 0), "sound buffer");
    new FloatPointer(frame.data(0)).put(samples, written, count);
    frame.pts(written);
    send(frame);
    avutil.av_frame_free(frame);
    written += count;
  }

  private void send(@Nullable AVFrame frame) {
    Ffmpeg.check(avcodec.avcodec_send_frame(encoder, frame), "sound");
    while (true) {
      int rc = avcodec.avcodec_receive_packet(encoder, packet);
      if (rc == Ffmpeg.AGAIN || rc == avutil.AVERROR_EOF()) {
        return;
      }
      Ffmpeg.check(rc, "sound");
      file.write(packet, stream, encoder);
    }
  }
}
