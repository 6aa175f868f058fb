// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import sable.pipeline.item.MediaType;

/**
 * What a file is, told from its bytes by Apache Tika, never from its name. Tika's answer is refined
 * where it says too little for us: text in UTF-16 or with stray bytes, a PDF behind junk that
 * viewers skip, mail that is nothing but text, the brands of MP4, and long texts. The same bytes
 * always give the same type.
 */
public final class FileType {

  /** A file without bytes. */
  public static final MediaType EMPTY = new MediaType("application/x-empty");

  static final MediaType PLAIN_TEXT = new MediaType("text/plain");
  static final MediaType PDF = new MediaType("application/pdf");
  private static final MediaType MAIL = new MediaType("message/rfc822");
  private static final MediaType QUICKTIME = new MediaType("video/quicktime");
  private static final MediaType MP4 = new MediaType("video/mp4");

  /** How far viewers look for the header of a PDF (ISO 32000-1, Annex H.3, note 13). */
  private static final int PDF_HEADER_WITHIN = 1024;

  private static final int START_BYTES = 1 << 16;
  private static final int LONGEST_PLAIN_MAIL = 8 << 20;
  private static final Detector TIKA = new DefaultDetector();

  /** Anything of these makes a mail more than its characters: parts, encodings, encoded words. */
  private static final Pattern MAIL_STRUCTURE =
      Pattern.compile(
          "(?im)^(mime-version|content-[a-z-]+)[ \\t]*:|=\\?[^?\\s]{1,60}\\?[bq]\\?|^begin(-base64)? [0-7]{3} |^=ybegin ");

  private FileType() {}

  /**
   * The type of a file; {@link MediaType#UNKNOWN} for what nobody knows.
   *
   * @throws IOException where the machine cannot read the file
   */
  public static MediaType of(Path file) throws IOException {
    long bytes = Files.size(file);
    return bytes == 0 ? EMPTY : TextTypes.of(ofBytes(file), bytes);
  }

  private static MediaType ofBytes(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START_BYTES);
    }
    MediaType told = tika(file);
    boolean vague = told.equals(MediaType.UNKNOWN) || told.equals(PLAIN_TEXT);
    if (vague && hasPdfHeader(start)) {
      return PDF;
    }
    if (told.equals(MediaType.UNKNOWN) && LooksLikeText.holds(start)) {
      return PLAIN_TEXT;
    }
    if (told.equals(MAIL) && isNothingButText(file)) {
      return PLAIN_TEXT;
    }
    return told.equals(QUICKTIME) && !isQuickTimeBrand(start) ? MP4 : told;
  }

  private static MediaType tika(Path file) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return MediaType.parse(TIKA.detect(in, new Metadata()).getBaseType().toString());
    } catch (IOException e) {
      if (!Files.isReadable(file)) {
        throw e;
      }
      return MediaType.UNKNOWN;
    } catch (RuntimeException | StackOverflowError e) {
      // Tika's container detectors run whole parsers; what breaks them on hostile bytes is no type.
      return MediaType.UNKNOWN;
    }
  }

  private static boolean hasPdfHeader(byte[] start) {
    byte[] first = Arrays.copyOf(start, Math.min(start.length, PDF_HEADER_WITHIN));
    return new String(first, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  private static boolean isNothingButText(Path mail) throws IOException {
    if (Files.size(mail) > LONGEST_PLAIN_MAIL) {
      return false;
    }
    String text = Files.readString(mail, StandardCharsets.ISO_8859_1);
    return !MAIL_STRUCTURE.matcher(text).find();
  }

  private static boolean isQuickTimeBrand(byte[] start) {
    if (start.length < 12) {
      return true;
    }
    String box = new String(start, 4, 4, StandardCharsets.ISO_8859_1);
    String brand = new String(start, 8, 4, StandardCharsets.ISO_8859_1);
    return !box.equals("ftyp") || Set.of("qt  ", "mqt ").contains(brand);
  }
}
