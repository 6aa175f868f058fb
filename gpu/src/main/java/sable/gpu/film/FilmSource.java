// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_TIMED_THUMBNAILS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * An opened container with its one picture stream and that stream's decoder. Closed by its owner.
 */
final class FilmSource implements AutoCloseable {
  /**
   * Demuxers that read one file and nothing else; playlists, image sequences and devices are not
   * among them.
   */
  private static final String CONTAINERS =
      "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,h264,hevc,m4v,flv,asf,mxf,ogg,dv,ivf,obu";

  private static final Set<String> PROTECTED_TAGS =
      Set.of("encv", "drmi", "drms", "p608", "enca", "enct");

  private final AVFormatContext container;
  private final AVStream stream;
  private final AVCodecContext decoder;

  private FilmSource(AVFormatContext container, AVStream stream, AVCodecContext decoder) {
    this.container = container;
    this.stream = stream;
    this.decoder = decoder;
  }

  static FilmSource open(Path file, FilmLimits limits) throws FilmRefused {
    AVFormatContext container = demuxed(file, limits);
    AVCodecContext decoder = null;
    try {
      AVStream stream = pictureStream(container);
      refuseProtected(stream.codecpar());
      decoder = decoder(stream, limits);
      for (int i = 0; i < container.nb_streams(); i++) {
        if (i != stream.index()) {
          container.streams(i).discard(avcodec.AVDISCARD_ALL);
        }
      }
      FilmSource source = new FilmSource(container, stream, decoder);
      decoder = null;
      container = null;
      return source;
    } finally {
      free(decoder);
      if (container != null) {
        avformat.avformat_close_input(container);
      }
    }
  }

  AVFormatContext container() {
    return container;
  }

  AVStream stream() {
    return stream;
  }

  AVCodecContext decoder() {
    return decoder;
  }

  List<StreamFacts> others() {
    List<StreamFacts> others = new ArrayList<>();
    for (int i = 0; i < container.nb_streams(); i++) {
      if (i != stream.index()) {
        AVStream other = container.streams(i);
        int id = other.codecpar().codec_id();
        String codec = id == 0 ? "none" : Ffmpeg.text(avcodec.avcodec_get_name(id), "none");
        others.add(new StreamFacts(i, kind(other), codec));
      }
    }
    return others;
  }

  List<String> metadataKeys() {
    List<String> keys = new ArrayList<>(Ffmpeg.keys("container", container.metadata()));
    for (int i = 0; i < container.nb_streams(); i++) {
      keys.addAll(Ffmpeg.keys("stream " + i, container.streams(i).metadata()));
    }
    return keys;
  }

  /** What the stream says beside its packets, by type; null where it says nothing. */
  static @Nullable AVPacketSideData sideData(AVCodecParameters parameters, int type) {
    if (parameters.nb_coded_side_data() == 0) {
      return null;
    }
    AVPacketSideData found =
        avcodec.av_packet_side_data_get(
            parameters.coded_side_data(), parameters.nb_coded_side_data(), type);
    return found == null || found.isNull() ? null : found;
  }

  @Override
  public void close() {
    free(decoder);
    avformat.avformat_close_input(container);
  }

  private static void free(@Nullable AVCodecContext decoder) {
    if (decoder != null) {
      avcodec.avcodec_free_context(decoder);
    }
  }

  private static AVFormatContext demuxed(Path file, FilmLimits limits) throws FilmRefused {
    AVDictionary options =
        Ffmpeg.dictionary(
            Map.of(
                "protocol_whitelist",
                "file",
                "format_whitelist",
                CONTAINERS,
                "max_streams",
                Integer.toString(limits.maxStreams())));
    AVFormatContext container = new AVFormatContext(null);
    try {
      int rc = avformat.avformat_open_input(container, Ffmpeg.url(file), null, options);
      if (rc < 0) {
        // A movie file without its index says "moov atom not found", which is this same code.
        FilmRefused.Code code =
            looksLikeMovie(file) ? FilmRefused.Code.DAMAGED : FilmRefused.Code.NOT_A_FILM;
        throw new FilmRefused(code, "the container cannot be read: " + Ffmpeg.message(rc));
      }
    } finally {
      avutil.av_dict_free(options);
    }
    int rc = avformat.avformat_find_stream_info(container, (AVDictionary) null);
    if (rc < 0) {
      avformat.avformat_close_input(container);
      throw new FilmRefused(
          FilmRefused.Code.DAMAGED, "the streams cannot be read: " + Ffmpeg.message(rc));
    }
    return container;
  }

  private static boolean looksLikeMovie(Path file) {
    byte[] start = new byte[12];
    try (var in = java.nio.file.Files.newInputStream(file)) {
      if (in.readNBytes(start, 0, start.length) < start.length) {
        return false;
      }
    } catch (java.io.IOException e) {
      return false;
    }
    String type = new String(start, 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
    return Set.of("ftyp", "moov", "mdat", "wide", "free", "skip").contains(type)
        || (start[0] == 0x1a && start[1] == 0x45 && start[2] == (byte) 0xdf);
  }

  private static AVStream pictureStream(AVFormatContext container) throws FilmRefused {
    int best =
        avformat.av_find_best_stream(
            container, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
    if (best < 0) {
      throw new FilmRefused(FilmRefused.Code.NO_VIDEO, "no stream of moving pictures");
    }
    AVStream stream = container.streams(best);
    if (kind(stream) != StreamFacts.Kind.VIDEO) {
      throw new FilmRefused(FilmRefused.Code.NO_VIDEO, "the only picture is a cover");
    }
    return stream;
  }

  private static StreamFacts.Kind kind(AVStream stream) {
    int cover = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
    return switch (stream.codecpar().codec_type()) {
      case avutil.AVMEDIA_TYPE_VIDEO ->
          (stream.disposition() & cover) != 0 ? StreamFacts.Kind.COVER_ART : StreamFacts.Kind.VIDEO;
      case avutil.AVMEDIA_TYPE_AUDIO -> StreamFacts.Kind.AUDIO;
      case avutil.AVMEDIA_TYPE_SUBTITLE -> StreamFacts.Kind.SUBTITLE;
      case avutil.AVMEDIA_TYPE_DATA -> StreamFacts.Kind.DATA;
      case avutil.AVMEDIA_TYPE_ATTACHMENT -> StreamFacts.Kind.ATTACHMENT;
      default -> StreamFacts.Kind.UNKNOWN;
    };
  }

  private static void refuseProtected(AVCodecParameters parameters) throws FilmRefused {
    boolean keyed =
        sideData(parameters, avcodec.AV_PKT_DATA_ENCRYPTION_INIT_INFO) != null
            || sideData(parameters, avcodec.AV_PKT_DATA_ENCRYPTION_INFO) != null;
    if (keyed || PROTECTED_TAGS.contains(tag(parameters.codec_tag()))) {
      throw new FilmRefused(FilmRefused.Code.ENCRYPTED, "the picture stream is encrypted");
    }
  }

  private static String tag(int fourBytes) {
    StringBuilder tag = new StringBuilder();
    for (int shift = 0; shift < 32; shift += 8) {
      tag.append((char) ((fourBytes >>> shift) & 0xff));
    }
    return tag.toString().toLowerCase(Locale.ROOT);
  }

  private static AVCodecContext decoder(AVStream stream, FilmLimits limits) throws FilmRefused {
    AVCodecParameters parameters = stream.codecpar();
    long pixels = (long) parameters.width() * parameters.height();
    if (pixels > limits.maxPixels()) {
      throw new FilmRefused(FilmRefused.Code.TOO_LARGE, "a frame has " + pixels + " pixels");
    }
    String name = Ffmpeg.text(avcodec.avcodec_get_name(parameters.codec_id()), "none");
    AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
    if (codec == null || codec.isNull()) {
      throw new FilmRefused(FilmRefused.Code.UNSUPPORTED, "no decoder for codec " + name);
    }
    AVCodecContext decoder =
        Ffmpeg.allocated(avcodec.avcodec_alloc_context3(codec), "decoder context");
    try (PointerScope scope = new PointerScope()) {
      Ffmpeg.check(avcodec.avcodec_parameters_to_context(decoder, parameters), "decoder settings");
      AVRational timeBase = stream.time_base();
      decoder.pkt_timebase(Ffmpeg.rational(timeBase.num(), timeBase.den()));
      decoder.thread_count(limits.decoderThreads());
      decoder.max_pixels(limits.maxPixels());
      int rc = avcodec.avcodec_open2(decoder, codec, (AVDictionary) null);
      if (rc < 0) {
        avcodec.avcodec_free_context(decoder);
        throw new FilmRefused(
            FilmRefused.Code.UNSUPPORTED, "codec " + name + ": " + Ffmpeg.message(rc));
      }
      return decoder;
    }
  }
}
