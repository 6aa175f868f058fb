// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of an archive's files: which of them are safe, and under which each is shown. A name is
 * not safe where it climbs, starts at a root or a drive, is too long, holds what does not show, or
 * stands for two files on some system.
 */
final class EntryNames {

  private static final Charset OLD = Charset.forName("IBM437");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private final int longest;
  private final Map<String, Integer> standing = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> shown = new HashSet<>();

  /** Takes all names first: whether one is safe depends on the others. */
  EntryNames(List<String> names, int longest) {
    this.longest = longest;
    for (String name : names) {
      standing.merge(key(name), 1, Integer::sum);
      String key = key(name);
      for (int slash = key.indexOf('/'); slash > 0; slash = key.indexOf('/', slash + 1)) {
        folders.add(key.substring(0, slash));
      }
    }
  }

  /** A name from its bytes: UTF-8 where they are that, else the code page of the first PKZIP. */
  static String decoded(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, OLD);
    }
  }

  /** Why a name is not safe, empty where it is. */
  Optional<String> fault(String name) {
    if (name.isEmpty() || name.length() > longest) {
      return Optional.of("Its name in the archive is too long, or it has none.");
    }
    if (name.startsWith("/") || name.indexOf('\\') >= 0 || DRIVE.matcher(name).matches()) {
      return Optional.of(
          "Its name in the archive starts at a root or a drive, or holds backslashes.");
    }
    if (!name.codePoints().allMatch(EntryNames::shows)) {
      return Optional.of("Its name in the archive holds characters that do not show.");
    }
    for (String step : name.split("/", -1)) {
      if (step.isBlank() || step.equals(".") || step.equals("..")) {
        return Optional.of("Its name in the archive climbs out of its folder or has empty steps.");
      }
    }
    if (standing.getOrDefault(key(name), 0) > 1 || folders.contains(key(name))) {
      return Optional.of(
          "Its name stands in the archive more than once, so that programs differ on what it holds.");
    }
    return Optional.empty();
  }

  /** A name to show: without what makes it unsafe, never given twice. */
  String shown(String name) {
    List<String> steps = new ArrayList<>();
    for (String step : name.replace('\\', '/').split("/")) {
      StringBuilder clean = new StringBuilder();
      step.codePoints().forEach(c -> clean.appendCodePoint(shows(c) ? c : '_'));
      if (!step.isBlank() && !step.equals(".") && !step.equals("..")) {
        steps.add(clean.toString());
      }
    }
    String all = String.join("/", steps);
    String base = all.isEmpty() ? "unnamed" : all.substring(0, Math.min(all.length(), longest));
    String name1 = base;
    for (int i = 2; !shown.add(name1); i++) {
      name1 = base + " (" + i + ")";
    }
    return name1;
  }

  /** As a system that ignores case, forms of accents and dots at the end would keep it. */
  private static String key(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return folded.replaceAll("[. ]+(?=/|$)", "");
  }

  private static boolean shows(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
