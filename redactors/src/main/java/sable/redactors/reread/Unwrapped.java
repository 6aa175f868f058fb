// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.reread;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The texts that can be unwrapped from a text: what a reader's program, or a curious reader, makes
 * of it. Each way is gone once, and once more on what came out, so that base64 of percent signs is
 * seen as well.
 */
final class Unwrapped {

  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final Pattern QUOTED = Pattern.compile("(?:=[0-9A-Fa-f]{2})+");
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:u([0-9A-Fa-f]{4})|[ux]\\{([0-9A-Fa-f]{1,6})\\}|x([0-9A-Fa-f]{2})|([0-3][0-7]{2}))");
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|shy));?");
  private static final Pattern BASE64 =
      Pattern.compile(
          "[A-Za-z0-9+/_-]{8,}+(?:\\r?\\n[A-Za-z0-9+/_-]{4,}+)*+={0,2}|[A-Za-z0-9+/_-]{6,7}={1,2}");
  private static final Pattern HEX =
      Pattern.compile("(?:[0-9A-Fa-f]{2}[ :,-]?){4,}+|(?:0x[0-9A-Fa-f]{2}[ ,]{0,2}){4,}+");
  private static final Pattern NOT_HEX = Pattern.compile("0x|[^0-9A-Fa-f]");
  private static final Pattern BROKEN_WORD = Pattern.compile("[-\\u2010]\\s*\\r?\\n\\s*");
  private static final Pattern SPACED =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}] ){4,}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "shy", "");

  private static final List<UnaryOperator<String>> WAYS =
      List.of(
          Unwrapped::percent,
          Unwrapped::quotedPrintable,
          Unwrapped::escapes,
          Unwrapped::entities,
          Unwrapped::base64,
          Unwrapped::hex);

  private Unwrapped() {}

  /**
   * A text made of another.
   *
   * @param loose whether short words turn up in it by chance
   */
  record View(String text, boolean loose) {}

  /** The text itself first; each other view only where it says something else. */
  static List<View> views(String text) {
    Map<String, View> views = new LinkedHashMap<>();
    views.put(text, new View(text, false));
    List<String> layer = List.of(text);
    for (int depth = 0; depth < 2; depth++) {
      List<String> next = new ArrayList<>();
      for (String each : layer) {
        for (UnaryOperator<String> way : WAYS) {
          String out = way.apply(each);
          if (!out.isBlank() && !views.containsKey(out)) {
            views.put(out, new View(out, false));
            next.add(out);
          }
        }
      }
      layer = next;
    }
    put(views, withoutControls(text), false);
    put(views, BROKEN_WORD.matcher(text).replaceAll(""), false);
    put(views, spacedOut(text), false);
    put(views, LookAlikes.toLatin(text), false);
    put(views, new StringBuilder(text).reverse().toString(), true);
    return List.copyOf(views.values());
  }

  private static void put(Map<String, View> views, String text, boolean loose) {
    if (!text.isBlank()) {
      views.putIfAbsent(text, new View(text, loose));
    }
  }

  private static String withoutControls(String text) {
    if (text.chars().noneMatch(Unwrapped::isStray)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.chars().filter(c -> !isStray(c)).forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static boolean isStray(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
        || (c >= 0x7f && c < 0xa0)
        || c == 0xfffd;
  }

  private static String spacedOut(String text) {
    return SPACED.matcher(text).replaceAll(run -> run.group().replace(" ", ""));
  }

  private static String percent(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    return PERCENT.matcher(text.replace('+', ' ')).replaceAll(run -> bytes(run.group(), "%"));
  }

  private static String quotedPrintable(String text) {
    if (text.indexOf('=') < 0) {
      return text;
    }
    String joined = text.replace("=\r\n", "").replace("=\n", "");
    return QUOTED.matcher(joined).replaceAll(run -> bytes(run.group(), "="));
  }

  private static String bytes(String run, String sign) {
    byte[] bytes = HexFormat.of().parseHex(run.replace(sign, ""));
    return java.util.regex.Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String escapes(String text) {
    return text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll(Unwrapped::escaped);
  }

  private static String escaped(MatchResult match) {
    for (int group = 1; group <= 3; group++) {
      if (match.group(group) != null) {
        return character(Integer.parseInt(match.group(group), 16));
      }
    }
    return character(Integer.parseInt(match.group(4), 8));
  }

  private static String entities(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(Unwrapped::entity);
  }

  private static String entity(MatchResult match) {
    if (match.group(1) != null) {
      return character(Integer.parseInt(match.group(1)));
    }
    if (match.group(2) != null) {
      return character(Integer.parseInt(match.group(2), 16));
    }
    return java.util.regex.Matcher.quoteReplacement(NAMED.getOrDefault(match.group(3), " "));
  }

  private static String character(int codePoint) {
    return Character.isValidCodePoint(codePoint)
        ? java.util.regex.Matcher.quoteReplacement(Character.toString(codePoint))
        : " ";
  }

  /** What all runs of base64 hold, from each of the four places where one could begin. */
  private static String base64(String text) {
    StringBuilder out = new StringBuilder();
    BASE64.matcher(text).results().forEach(run -> decodeBase64(run.group(), out));
    return out.toString();
  }

  private static void decodeBase64(String run, StringBuilder out) {
    String letters =
        run.replace("\r", "")
            .replace("\n", "")
            .replace("=", "")
            .replace('-', '+')
            .replace('_', '/');
    for (int skip = 0; skip < 4 && letters.length() - skip >= 6; skip++) {
      int usable = letters.length() - skip;
      usable -= usable % 4 == 1 ? 1 : 0;
      byte[] bytes = Base64.getDecoder().decode(letters.substring(skip, skip + usable));
      appendReadable(bytes, out);
    }
  }

  private static String hex(String text) {
    StringBuilder out = new StringBuilder();
    HEX.matcher(text)
        .results()
        .forEach(
            run -> {
              String digits = NOT_HEX.matcher(run.group()).replaceAll("");
              for (int skip = 0; skip < 2; skip++) {
                int usable = (digits.length() - skip) / 2 * 2;
                appendReadable(HexFormat.of().parseHex(digits.substring(skip, skip + usable)), out);
              }
            });
    return out.toString();
  }

  /** Keeps what reads as text, in one or two bytes a letter. */
  private static void appendReadable(byte[] bytes, StringBuilder out) {
    for (TextRuns runs : TextRuns.inAllWidths(bytes, bytes.length)) {
      out.append(runs.all());
    }
  }
}
