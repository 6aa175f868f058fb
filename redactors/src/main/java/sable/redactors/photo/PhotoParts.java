// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sable.gpu.picture.PictureFacts;

/**
 * What is in a picture file beside the picture, in plain words for the schedule. None of it reaches
 * a copy, whether it is named here or not. Sources: ITU-T T.81 annex B, CIPA DC-008 (Exif), W3C PNG
 * third edition.
 */
final class PhotoParts {

  private static final int START_OF_SCAN = 0xda;

  private PhotoParts() {}

  static List<String> beside(byte[] file, PictureFacts facts) {
    Set<String> found = new LinkedHashSet<>();
    if (facts.format() == PictureFacts.Format.JPEG) {
      jpeg(file, found);
    } else {
      png(file, found);
    }
    List<String> all = new ArrayList<>(found);
    if (facts.framesDeclared() > 1) {
      all.add("other pictures in the file: " + (facts.framesDeclared() - 1));
    }
    if (facts.alpha()) {
      all.add("see-through parts: shown on white");
    }
    if (facts.bytesAfterEnd() > 0) {
      all.add("bytes after the end of the picture: " + facts.bytesAfterEnd());
    }
    return all;
  }

  private static void jpeg(byte[] file, Set<String> found) {
    int at = 2;
    while (at + 4 <= file.length) {
      if ((file[at] & 0xff) != 0xff || (file[at + 1] & 0xff) == 0xff) {
        at++;
        continue;
      }
      int kind = file[at + 1] & 0xff;
      int length = ((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff);
      if (kind == START_OF_SCAN || length < 2) {
        return;
      }
      if (kind == 0xfe) {
        found.add("comments");
      } else if (kind >= 0xe0 && kind <= 0xef) {
        application(kind, text(file, at + 4, Math.min(length - 2, 40)), found);
      }
      at += 2 + length;
    }
  }

  private static void application(int kind, String start, Set<String> found) {
    if (start.startsWith("Exif")) {
      found.add("Exif data (camera, times, perhaps places and a small preview)");
    } else if (start.startsWith("http://ns.adobe.com")) {
      found.add("XMP data");
    } else if (start.startsWith("ICC_PROFILE")) {
      found.add("the colour profile");
    } else if (start.startsWith("Photoshop")) {
      found.add("Photoshop data (captions, perhaps a small preview)");
    } else if (start.startsWith("MPF")) {
      found.add("the list of further pictures");
    } else if (kind != 0xe0 && !start.startsWith("Adobe")) {
      found.add("data of the camera or a program (APP" + (kind - 0xe0) + ")");
    }
  }

  private static void png(byte[] file, Set<String> found) {
    ByteBuffer chunks = ByteBuffer.wrap(file);
    int at = 8;
    while (at + 12 <= file.length) {
      int length = chunks.getInt(at);
      String type = text(file, at + 4, 4);
      if (length < 0 || type.equals("IEND")) {
        return;
      }
      switch (type) {
        case "tEXt", "zTXt", "iTXt" -> found.add("texts in the file");
        case "eXIf" -> found.add("Exif data (camera, times, perhaps places and a small preview)");
        case "iCCP" -> found.add("the colour profile");
        case "tIME" -> found.add("the time of the last change");
        case "IHDR",
            "PLTE",
            "IDAT",
            "tRNS",
            "gAMA",
            "cHRM",
            "sRGB",
            "sBIT",
            "pHYs",
            "bKGD",
            "hIST",
            "acTL",
            "fcTL",
            "fdAT" -> {
          // These shape the picture, or are counted as further pictures.
        }
        default -> found.add("data of a program");
      }
      at = (int) Math.min(Integer.MAX_VALUE - 16L, at + 12L + length);
    }
  }

  private static String text(byte[] file, int at, int length) {
    int end = Math.min(file.length, at + Math.max(0, length));
    return new String(file, at, Math.max(0, end - at), StandardCharsets.ISO_8859_1);
  }
}
