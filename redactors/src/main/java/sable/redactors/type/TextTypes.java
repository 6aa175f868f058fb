// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.type;

import java.util.Set;
import sable.pipeline.item.MediaType;

/** Types of files that are nothing but their characters, and when such a file is a long one. */
public final class TextTypes {

  /** A text of any of these types that is too long to be dealt with at once. */
  public static final MediaType LONG = new MediaType("text/x-long");

  /** Bytes up to which a text is dealt with at once. */
  public static final long LONGEST = 32L << 20;

  private static final Set<String> PLAIN =
      Set.of(
          "text/plain",
          "text/csv",
          "text/tab-separated-values",
          "text/x-log",
          "text/x-web-markdown",
          "text/x-ini",
          "text/x-yaml",
          "text/x-matlab",
          "text/x-python",
          "text/x-java-source",
          "text/x-csrc",
          "text/x-sql",
          "text/x-diff",
          "text/x-robots",
          "application/json",
          "application/javascript",
          "application/x-sh",
          "application/x-bat");

  private TextTypes() {}

  /** Whether files of a type are nothing but their characters. */
  public static boolean isPlain(MediaType type) {
    return PLAIN.contains(type.value());
  }

  /** The type of a file of so many bytes: {@link #LONG} for a long text. */
  static MediaType of(MediaType told, long bytes) {
    return bytes > LONGEST && isPlain(told) ? LONG : told;
  }
}
