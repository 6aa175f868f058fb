// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import sable.gpu.picture.Picture;

/**
 * Makes films to test with, not to release: from drawn pictures, with everything that a release
 * drops. H.264 or HEVC in MP4, pictures stored as given and displayed as the orientation says,
 * sound, titles, places. The same input gives the same bytes. One thread; {@link #finish} makes it
 * a film, and its owner closes it.
 */
public final class FilmDrawing implements AutoCloseable {
  /** How the pictures are coded. */
  public enum Codec {
    H264,
    HEVC
  }

  /** Sound for the whole film: one channel. */
  public static final class Sound {
    private final int sampleRate;
    private final float[] samples;

    /**
     * {@code samples} from -1 to 1, {@code sampleRate} a second, from time 0 on; a copy is taken.
     */
    public Sound(int sampleRate, float[] samples) {
      this.sampleRate = sampleRate;
      this.samples = samples.clone();
    }

    int sampleRate() {
      return sampleRate;
    }

    float[] samples() {
      return samples;
    }
  }

  /**
   * What is drawn onto.
   *
   * @param widthPx stored, even
   * @param heightPx stored, even
   * @param timeBase of the times given to {@link #add}
   * @param codec of the pictures
   * @param orientation how stored pictures are displayed; written as a display matrix
   * @param sound AAC beside the picture, or null
   * @param metadata of the container: {@code title}, {@code location}, {@code comment} and the like
   */
  public record Canvas(
      int widthPx,
      int heightPx,
      TimeBase timeBase,
      Codec codec,
      Orientation orientation,
      @Nullable Sound sound,
      Map<String, String> metadata) {
    /** Copies the metadata; refuses odd sizes. */
    public Canvas {
      if (widthPx < 2 || heightPx < 2 || ((widthPx | heightPx) & 1) != 0) {
        throw new IllegalArgumentException("a drawn film has even sides");
      }
      metadata = Map.copyOf(metadata);
    }

    /** H.264, upright, silent, nameless. */
    public static Canvas plain(int widthPx, int heightPx, TimeBase timeBase) {
      return new Canvas(
          widthPx, heightPx, timeBase, Codec.H264, Orientation.UPRIGHT, null, Map.of());
    }
  }

  private final Canvas canvas;
  private final VideoEncoder encoder;
  private final Mp4File file;
  private final @Nullable SoundEncoder sound;
  private final AVFrame frame;
  private final SwsContext toPlanes;
  private long lastTime;

  private FilmDrawing(
      Canvas canvas, VideoEncoder encoder, Mp4File file, @Nullable SoundEncoder sound) {
    this.canvas = canvas;
    this.encoder = encoder;
    this.file = file;
    this.sound = sound;
    this.frame = Planes.frame(canvas.widthPx(), canvas.heightPx());
    this.toPlanes =
        Ffmpeg.allocated(
            swscale.sws_getContext(
                canvas.widthPx(),
                canvas.heightPx(),
                avutil.AV_PIX_FMT_BGR24,
                canvas.widthPx(),
                canvas.heightPx(),
                avutil.AV_PIX_FMT_YUV420P,
                swscale.SWS_BILINEAR | swscale.SWS_ACCURATE_RND,
                null,
                null,
                (DoublePointer) null),
            "conversion");
  }

  /** Starts a film in {@code target}, which is replaced. */
  public static FilmDrawing create(Path target, Canvas canvas) {
    FilmShape shape = FilmShape.plain(canvas.widthPx(), canvas.heightPx(), canvas.timeBase());
    boolean h264 = canvas.codec() == Codec.H264;
    VideoEncoder encoder =
        h264
            ? new VideoEncoder("libx264", VideoEncoder.X264, shape)
            : new VideoEncoder("libx265", VideoEncoder.X265, shape);
    Mp4File file = new Mp4File(target);
    AVStream picture = file.add(encoder.context());
    turn(picture, canvas.orientation());
    encoder.into(file, picture);
    Sound wanted = canvas.sound();
    SoundEncoder sound = wanted == null ? null : new SoundEncoder(wanted, file);
    AVDictionary metadata = Ffmpeg.dictionary(new TreeMap<>(canvas.metadata()));
    file.container().metadata(metadata);
    file.start(canvas.timeBase().den());
    return new FilmDrawing(canvas, encoder, file, sound);
  }

  /**
   * Adds one picture of the canvas's size, shown from {@code pts}, which must be after the picture
   * before.
   */
  public void add(Picture picture, long pts) {
    if (picture.widthPx() != canvas.widthPx() || picture.heightPx() != canvas.heightPx()) {
      throw new IllegalArgumentException("a picture is as large as its canvas");
    }
    Ffmpeg.check(avutil.av_frame_make_writable(frame), "frame buffer");
    try (PointerPointer<BytePointer> planes = new PointerPointer<>(4L);
        IntPointer strides = new IntPointer(picture.strideBytes(), 0, 0, 0)) {
      planes.put(0, new BytePointer(picture.bgr()));
      Ffmpeg.check(
          swscale.sws_scale(
              toPlanes, planes, strides, 0, picture.heightPx(), frame.data(), frame.linesize()),
          "conversion");
    }
    long time = Math.multiplyExact(pts, (long) canvas.timeBase().num());
    // Only the last one's counts, and without one players do not show it: it stays as long as the
    // frame before.
    frame.duration(Math.max(1, time - lastTime));
    frame.pts(time);
    lastTime = time;
    frame.pict_type(avutil.AV_PICTURE_TYPE_NONE);
    encoder.send(frame);
    if (sound != null) {
      sound.writeUntil(canvas.timeBase().seconds(pts));
    }
  }

  /** Writes what is left, the sound, and the index. */
  public void finish() {
    encoder.send(null);
    if (sound != null) {
      sound.writeRest();
    }
    file.finish();
  }

  @Override
  public void close() {
    swscale.sws_freeContext(toPlanes);
    avutil.av_frame_free(frame);
    encoder.close();
    if (sound != null) {
      sound.close();
    }
    file.close();
  }

  private static void turn(AVStream stream, Orientation orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return;
    }
    int[] matrix = orientation.matrix();
    AVPacketSideData list = new AVPacketSideData(null);
    try (IntPointer count = new IntPointer(1L)) {
      count.put(0, 0);
      AVPacketSideData entry =
          avcodec.av_packet_side_data_new(
              list, count, avcodec.AV_PKT_DATA_DISPLAYMATRIX, 4L * matrix.length, 0);
      BytePointer bytes = Ffmpeg.allocated(entry, "display matrix").data();
      for (int i = 0; i < matrix.length; i++) {
        bytes.putInt(4L * i, matrix[i]);
      }
      stream.codecpar().coded_side_data(list);
      stream.codecpar().nb_coded_side_data(count.get(0));
    }
  }
}
