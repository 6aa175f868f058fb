// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** The few things that every caller of FFmpeg's C functions needs. */
final class Ffmpeg {
  /** libavutil/frame.h; the bindings leave these out. */
  static final int FRAME_CORRUPT = 1;

  static final int FRAME_INTERLACED = 1 << 3;
  static final int FRAME_TOP_FIELD_FIRST = 1 << 4;

  static final int AGAIN;

  static {
    // FFmpeg's own messages quote names and metadata of the file at hand.
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    AGAIN = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();
  }

  private Ffmpeg() {}

  /** A file address that no character of the name can turn into another protocol. */
  static String url(Path file) {
    return "file:" + file.toAbsolutePath();
  }

  static int check(int rc, String step) {
    if (rc < 0) {
      throw new FilmFault(step + ": " + message(rc));
    }
    return rc;
  }

  static <P extends Pointer> P allocated(P pointer, String step) {
    if (pointer == null || pointer.isNull()) {
      throw new FilmFault(step + ": nothing allocated");
    }
    return pointer;
  }

  static String message(int rc) {
    byte[] text = new byte[256];
    avutil.av_strerror(rc, text, text.length);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return new String(text, 0, end, StandardCharsets.UTF_8);
  }

  static String text(BytePointer pointer, String otherwise) {
    return pointer == null || pointer.isNull() ? otherwise : pointer.getString();
  }

  /** A dictionary that the caller frees. */
  static AVDictionary dictionary(Map<String, String> entries) {
    AVDictionary dictionary = new AVDictionary(null);
    entries.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
    return dictionary;
  }

  static List<String> keys(String scope, AVDictionary metadata) {
    List<String> keys = new ArrayList<>();
    AVDictionaryEntry entry = avutil.av_dict_iterate(metadata, null);
    while (entry != null && !entry.isNull()) {
      keys.add(scope + ":" + entry.key().getString().toLowerCase(Locale.ROOT));
      entry = avutil.av_dict_iterate(metadata, entry);
    }
    return keys;
  }

  /** Lives until the innermost open scope of this thread ends. */
  static AVRational rational(int num, int den) {
    return new AVRational().num(num).den(den);
  }

  /** Takes off everything that rides on a frame: captions, orientation, camera data. */
  static void dropSideData(AVFrame frame) {
    while (frame.nb_side_data() > 0) {
      int before = frame.nb_side_data();
      avutil.av_frame_remove_side_data(frame, frame.side_data(0).type());
      if (frame.nb_side_data() >= before) {
        throw new FilmFault("side data could not be taken off a frame");
      }
    }
  }
}
