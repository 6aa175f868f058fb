// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Child;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Reading;

/**
 * Cuts a long text into files of whole lines, one after the other, with memory for one of them:
 * behind an empty line where there is one near, else behind a line. A text without line ends is
 * withheld, for a cut within a line may go through a name, and so is one whose characters only a
 * look at the whole could tell: UTF-16 without a mark, alphabets switched by escape. Parts keep
 * their bytes, but UTF-16 and UTF-32 are written as UTF-8. What the bytes of a part are is asked of
 * each part.
 */
final class TextParts {

  /** Share of a part in which an empty line is looked for, and in which a line end is. */
  private static final int NEAR = 16;

  private static final int FAR = 2;
  private static final int COPIED = 1 << 16;

  private final Limits limits;
  private final int partBytes;

  TextParts(Limits limits, int partBytes) {
    this.limits = limits;
    this.partBytes = partBytes;
  }

  Outcome<Reading> open(Path file, Path scratch) throws IOException {
    long bytes = Files.size(file);
    if (bytes == 0) {
      return Outcome.withheld(Reason.Code.EMPTY, "The file is empty: it has no bytes.");
    }
    if (bytes > limits.containerBytes() || bytes * FAR / partBytes > limits.entries()) {
      return Outcome.withheld(
          Reason.Code.TOO_LARGE,
          "The text is longer than what can be dealt with. Split it into parts and add those.");
    }
    Optional<Charset> wide = wide(file);
    if (wide.isEmpty()) {
      return cut(file, scratch);
    }
    Path narrow = scratch.resolve("text");
    try {
      transcode(file, wide.get(), narrow);
      return cut(narrow, scratch);
    } catch (CharacterCodingException e) {
      return Outcome.withheld(
          Reason.Code.DAMAGED,
          "The text says it is "
              + wide.get().name()
              + ", but some of its bytes are not. Ask for it again, or save it anew as UTF-8.");
    } finally {
      Files.deleteIfExists(narrow);
    }
  }

  /** UTF-16 or UTF-32, where a mark says so. */
  private static Optional<Charset> wide(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    boolean little = start.length >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe;
    boolean big = start.length >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff;
    if (start.length == 4 && little && start[2] == 0 && start[3] == 0) {
      return Optional.of(Charset.forName("UTF-32"));
    }
    boolean big32 = start.length == 4 && start[0] == 0 && start[1] == 0 && start[2] == (byte) 0xfe;
    if (big32 && start[3] == (byte) 0xff) {
      return Optional.of(Charset.forName("UTF-32"));
    }
    return little || big ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
  }

  private static void transcode(Path file, Charset charset, Path narrow) throws IOException {
    char[] some = new char[COPIED];
    try (Reader in =
            new BufferedReader(
                new InputStreamReader(
                    Files.newInputStream(file),
                    charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        Writer out =
            new OutputStreamWriter(
                Files.newOutputStream(narrow),
                StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT))) {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        out.write(some, 0, n);
      }
    }
  }

  private Outcome<Reading> cut(Path file, Path scratch) throws IOException {
    List<Child> children = new ArrayList<>();
    byte[] part = new byte[partBytes];
    long offset = 0;
    try (InputStream in = Files.newInputStream(file)) {
      int held = in.readNBytes(part, 0, partBytes);
      while (held > 0) {
        if (isUncertain(part, held)) {
          return Outcome.withheld(
              Reason.Code.NOT_UNDERSTOOD,
              "This long text cannot be read for certain in parts. Open it, save it as UTF-8 and"
                  + " add that.");
        }
        int end = held < partBytes ? held : end(part);
        if (end == 0) {
          return Outcome.withheld(
              Reason.Code.TOO_LARGE,
              "This long text has no line ends at which it could be cut into parts."
                  + " Split it and add the parts.");
        }
        Path child = scratch.resolve(String.format(Locale.ROOT, "%05d", children.size() + 1));
        try (var out = Files.newOutputStream(child)) {
          out.write(part, 0, end);
        }
        children.add(new Child(name(children.size() + 1, offset), Outcome.done(child)));
        offset += end;
        System.arraycopy(part, end, part, 0, held - end);
        held = held - end + in.readNBytes(part, held - end, partBytes - held + end);
      }
    }
    return Outcome.done(Reading.ofChildren(children, List.of()));
  }

  private static String name(int number, long offset) {
    return String.format(Locale.ROOT, "part-%04d-from-byte-%d.txt", number, offset);
  }

  /** Zeros and switched alphabets: what a part of such a text is, the part alone does not tell. */
  private static boolean isUncertain(byte[] part, int length) {
    for (int i = 0; i < length; i++) {
      boolean shift = part[i] == 0x1b && i + 1 < length && "$()%".indexOf(part[i + 1]) >= 0;
      if (part[i] == 0 || part[i] == 0x0e || shift) {
        return true;
      }
    }
    return false;
  }

  /** Where a full part ends; 0 where it cannot be cut. */
  private static int end(byte[] part) {
    int near = part.length - part.length / NEAR;
    int far = part.length / FAR;
    int line = 0;
    for (int i = part.length - 1; i >= far; i--) {
      if (part[i] == '\n') {
        if (i >= near && isEmptyLine(part, i)) {
          return i + 1;
        }
        line = Math.max(line, i + 1);
      } else if (part[i] == '\r' && i + 1 < part.length && part[i + 1] != '\n') {
        line = Math.max(line, i + 1);
      }
      if (line > 0 && i < near) {
        break;
      }
    }
    return line;
  }

  private static boolean isEmptyLine(byte[] part, int lineEnd) {
    int before = lineEnd - 1;
    if (part[before] == '\r') {
      before--;
    }
    return part[before] == '\n';
  }
}
