// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.reread;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The runs of text in bytes that are mostly not text, one run a line.
 *
 * @param all runs of four characters and more
 * @param longOnes runs of twelve and more: no work of chance
 */
record TextRuns(String all, String longOnes) {

  private static final int SHORT_RUN = 4;
  private static final int LONG_RUN = 12;

  /** Runs of UTF-8, of one byte a letter, and of UTF-16 in both orders. */
  static List<TextRuns> inAllWidths(byte[] bytes, int length) {
    return List.of(
        utf8(bytes, length),
        western(bytes, length),
        utf16(bytes, length, 0),
        utf16(bytes, length, 1));
  }

  private static TextRuns utf8(byte[] bytes, int length) {
    Collector runs = new Collector();
    int at = 0;
    while (at < length) {
      int letter = letterLength(bytes, at, length);
      if (letter == 0) {
        runs.end();
        at++;
      } else {
        runs.add(new String(bytes, at, letter, StandardCharsets.UTF_8));
        at += letter;
      }
    }
    return runs.done();
  }

  /** Bytes of the character at {@code at}, 0 where no printable character stands there. */
  private static int letterLength(byte[] bytes, int at, int length) {
    int b = bytes[at] & 0xff;
    if (b < 0x80) {
      return isPrintable(b) ? 1 : 0;
    }
    int wanted = b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : 0;
    if (wanted == 0 || at + wanted > length) {
      return 0;
    }
    for (int i = 1; i < wanted; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return wanted;
  }

  /** ISO 8859-1 and its kin, where a run has a letter beyond ASCII: the rest is found as UTF-8. */
  private static TextRuns western(byte[] bytes, int length) {
    Collector runs = new Collector();
    boolean beyond = false;
    for (int at = 0; at < length; at++) {
      int b = bytes[at] & 0xff;
      boolean letter = b >= 0xc0 && b != 0xd7 && b != 0xf7;
      if (isPrintable(b) || letter) {
        runs.add((char) b);
        beyond |= letter;
      } else {
        runs.end(beyond);
        beyond = false;
      }
    }
    runs.end(beyond);
    return runs.done();
  }

  /**
   * Letters of the first 256, in either alignment; {@code zeroAt} is where the empty byte stands.
   */
  private static TextRuns utf16(byte[] bytes, int length, int zeroAt) {
    Collector runs = new Collector();
    int at = 0;
    while (at + 1 < length) {
      int b = bytes[at + 1 - zeroAt] & 0xff;
      if (bytes[at + zeroAt] == 0 && (isPrintable(b) || b >= 0xc0)) {
        runs.add((char) b);
        at += 2;
      } else {
        runs.end();
        at++;
      }
    }
    return runs.done();
  }

  private static boolean isPrintable(int b) {
    return (b >= 0x20 && b < 0x7f) || b == '\t' || b == '\n' || b == '\r';
  }

  private static final class Collector {
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder longOnes = new StringBuilder();
    private final StringBuilder run = new StringBuilder();

    void add(char c) {
      run.append(c);
    }

    void add(String s) {
      run.append(s);
    }

    void end() {
      end(true);
    }

    void end(boolean wanted) {
      if (wanted && run.length() >= SHORT_RUN) {
        all.append(run).append('\n');
      }
      if (wanted && run.length() >= LONG_RUN) {
        longOnes.append(run).append('\n');
      }
      run.setLength(0);
    }

    TextRuns done() {
      end();
      return new TextRuns(all.toString(), longOnes.toString());
    }
  }
}
