// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;

/**
 * Reads a film once, from its first to its last frame. Only the named file is opened: no playlist,
 * no referenced file, no network. Memory does not grow with the film's length. One thread; its
 * owner closes it.
 *
 * <p>Times are the stream's own. A frame without a time gets the decoder's best guess, else the
 * time of the frame before plus that frame's duration; a frame whose time is not after the one
 * before gets the next tick. Both are counted.
 */
public final class FilmReader implements AutoCloseable {
  private static final Pattern TAGGED_DURATION =
      Pattern.compile("([0-9]{1,4}):([0-9]{2}):([0-9]{2}(?:\\.[0-9]{1,9})?)");

  private final FilmSource source;
  private final FrameDecoder decoder;
  private final FilmLimits limits;
  private final FilmFacts facts;
  private boolean read;

  private FilmReader(FilmSource source, FrameDecoder decoder, FilmLimits limits, FilmFacts facts) {
    this.source = source;
    this.decoder = decoder;
    this.limits = limits;
    this.facts = facts;
  }

  /**
   * Opens the film and decodes its first frame; what is not understood is refused here. The caller
   * closes it.
   */
  public static FilmReader open(Path file, FilmLimits limits) throws FilmRefused {
    FilmSource source = FilmSource.open(file, limits);
    FrameDecoder decoder = new FrameDecoder(source);
    boolean opened = false;
    try {
      if (!decoder.next()) {
        throw new FilmRefused(FilmRefused.Code.DAMAGED, "not one frame could be decoded");
      }
      AVFrame first = decoder.frame();
      if ((long) first.width() * first.height() > limits.maxPixels()) {
        throw new FilmRefused(FilmRefused.Code.TOO_LARGE, "a frame is larger than the limit");
      }
      FilmReader reader = new FilmReader(source, decoder, limits, facts(source, first));
      opened = true;
      return reader;
    } finally {
      if (!opened) {
        decoder.close();
        source.close();
      }
    }
  }

  /** What was learnt on opening. */
  public FilmFacts facts() {
    return facts;
  }

  /**
   * Shows every frame to {@code visitor}. Can be called once; open the film again for another pass.
   */
  public FilmTally forEachFrame(FrameVisitor visitor) throws FilmRefused {
    if (read) {
      throw new IllegalStateException("a reader reads once");
    }
    read = true;
    Clock clock = new Clock(facts);
    AVFrame decoded = decoder.frame();
    try (FilmFrame frame = new FilmFrame(facts.widthPx(), facts.heightPx());
        Upright upright = new Upright(facts.orientation())) {
      do {
        if (decoded.width() != facts.codedWidthPx() || decoded.height() != facts.codedHeightPx()) {
          throw new FilmRefused(
              FilmRefused.Code.SIZE_CHANGES,
              "the picture changes its size at frame " + clock.count);
        }
        if (clock.count >= limits.maxFrames()) {
          throw new FilmRefused(FilmRefused.Code.TOO_LARGE, "more frames than the limit");
        }
        clock.next(decoded);
        frame.show(upright.of(decoded), decoded, clock.pts, clock.duration, clock.count - 1);
        visitor.visit(frame);
      } while (decoder.next());
    }
    return clock.tally(decoder);
  }

  @Override
  public void close() {
    decoder.close();
    source.close();
  }

  /** Gives each frame its time, and remembers what had to be made up. */
  private static final class Clock {
    private final FilmFacts facts;
    private long count;
    private long madeUp;
    private long first;
    private long pts;
    private long duration;

    Clock(FilmFacts facts) {
      this.facts = facts;
    }

    void next(AVFrame decoded) {
      long none = avutil.AV_NOPTS_VALUE;
      long own = decoded.pts() == none ? decoded.best_effort_timestamp() : decoded.pts();
      long wanted = own;
      if (own == none) {
        wanted = count == 0 ? 0 : pts + Math.max(1, duration);
      } else if (count > 0 && own <= pts) {
        wanted = pts + 1;
      }
      if (wanted != own) {
        madeUp++;
      }
      pts = wanted;
      duration = decoded.duration() > 0 ? decoded.duration() : usualDuration();
      if (count == 0) {
        first = pts;
      }
      count++;
    }

    private long usualDuration() {
      if (facts.frameRateNum() == 0) {
        return Math.max(0, duration);
      }
      double seconds = (double) facts.frameRateDen() / facts.frameRateNum();
      return Math.round(seconds * facts.timeBase().den() / facts.timeBase().num());
    }

    FilmTally tally(FrameDecoder decoder) {
      return new FilmTally(
          count,
          first,
          pts,
          duration,
          decoder.damagedPackets(),
          decoder.damagedFrames(),
          madeUp,
          decoder.brokenOff() || shorterThanClaimed());
    }

    /** A quarter of a second and a hundredth are what honest headers are wrong by. */
    private boolean shorterThanClaimed() {
      double claimed = facts.timeBase().seconds(facts.claimedDurationTicks());
      double shown = facts.timeBase().seconds(pts + duration - Math.min(first, 0));
      double from = facts.clockStartsAnywhere() ? facts.timeBase().seconds(first) : 0;
      return facts.claimedDurationTicks() > 0 && shown - from < claimed * 0.99 - 0.25;
    }
  }

  private static FilmFacts facts(FilmSource source, AVFrame first) throws FilmRefused {
    try (PointerScope scope = new PointerScope()) {
      AVFormatContext container = source.container();
      AVStream stream = source.stream();
      Orientation orientation = orientation(stream.codecpar(), first);
      boolean crossed = orientation.transposes();
      AVRational sar = avformat.av_guess_sample_aspect_ratio(container, stream, first);
      AVRational rate = avformat.av_guess_frame_rate(container, stream, first);
      boolean square = sar.num() <= 0 || sar.den() <= 0;
      AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(first.format());
      return new FilmFacts(
          Ffmpeg.text(container.iformat().name(), "unknown"),
          Ffmpeg.text(avcodec.avcodec_get_name(stream.codecpar().codec_id()), "none"),
          stream.index(),
          crossed ? first.height() : first.width(),
          crossed ? first.width() : first.height(),
          first.width(),
          first.height(),
          square ? 0 : crossed ? sar.den() : sar.num(),
          square ? 1 : crossed ? sar.num() : sar.den(),
          new TimeBase(stream.time_base().num(), stream.time_base().den()),
          (container.iformat().flags() & avformat.AVFMT_TS_DISCONT) != 0,
          claimedDuration(container, stream),
          stream.nb_frames(),
          rate.num() > 0 && rate.den() > 0 ? rate.num() : 0,
          rate.num() > 0 && rate.den() > 0 ? rate.den() : 1,
          orientation,
          (first.flags() & Ffmpeg.FRAME_INTERLACED) != 0,
          (first.flags() & Ffmpeg.FRAME_TOP_FIELD_FIRST) != 0,
          Ffmpeg.text(format.name(), "unknown"),
          format.comp(0).depth(),
          colours(first, orientation),
          source.others(),
          container.nb_chapters(),
          source.metadataKeys());
    }
  }

  private static ColourTags colours(AVFrame first, Orientation orientation) {
    boolean rgb = Upright.rgb(first.format());
    return new ColourTags(
        rgb ? Upright.matrix(first) : first.colorspace(),
        first.color_primaries(),
        first.color_trc(),
        Upright.fullRange(first),
        orientation == Orientation.UPRIGHT ? first.chroma_location() : 0);
  }

  private static long claimedDuration(AVFormatContext container, AVStream stream) {
    if (stream.duration() != avutil.AV_NOPTS_VALUE && stream.duration() > 0) {
      return stream.duration();
    }
    long tagged = taggedDuration(stream);
    if (tagged > 0) {
      return tagged;
    }
    if (container.duration() == avutil.AV_NOPTS_VALUE || container.duration() <= 0) {
      return -1;
    }
    try (PointerScope scope = new PointerScope()) {
      AVRational microseconds = Ffmpeg.rational(1, 1_000_000);
      return avutil.av_rescale_q(container.duration(), microseconds, stream.time_base());
    }
  }

  /**
   * Matroska says how long a track is in a tag alone, {@code hh:mm:ss.fraction}; the length of the
   * whole file may be that of subtitles. 0 where there is none.
   */
  private static long taggedDuration(AVStream stream) {
    AVDictionaryEntry entry = avutil.av_dict_get(stream.metadata(), "DURATION", null, 0);
    if (entry == null || entry.isNull()) {
      return 0;
    }
    Matcher said = TAGGED_DURATION.matcher(Ffmpeg.text(entry.value(), ""));
    if (!said.matches()) {
      return 0;
    }
    double seconds =
        Integer.parseInt(said.group(1)) * 3600.0
            + Integer.parseInt(said.group(2)) * 60.0
            + Double.parseDouble(said.group(3));
    return Math.round(seconds * stream.time_base().den() / stream.time_base().num());
  }

  private static Orientation orientation(AVCodecParameters parameters, AVFrame first)
      throws FilmRefused {
    AVFrameSideData ofFrame =
        avutil.av_frame_get_side_data(first, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
    AVPacketSideData ofStream = FilmSource.sideData(parameters, avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    BytePointer matrix = null;
    if (ofFrame != null && !ofFrame.isNull()) {
      matrix = ofFrame.data();
    } else if (ofStream != null && ofStream.size() >= 36) {
      matrix = ofStream.data();
    }
    if (matrix == null) {
      return Orientation.UPRIGHT;
    }
    Optional<Orientation> orientation =
        Orientation.ofMatrix(
            matrix.getInt(0), matrix.getInt(4), matrix.getInt(12), matrix.getInt(16));
    return orientation.orElseThrow(
        () ->
            new FilmRefused(
                FilmRefused.Code.UNSUPPORTED, "the picture is turned by no right angle"));
  }
}
