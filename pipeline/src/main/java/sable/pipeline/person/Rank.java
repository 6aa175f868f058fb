// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks of police officers, from the lowest. Source: Police Act 1996, sections 9A to 9H and 13; the
 * ranks of the Metropolitan Police above chief superintendent stand beside those of other forces
 * that are as high. A detective, a special constable and a temporary rank count as the rank; an
 * acting one as the rank below, for to act is not to be promoted.
 */
public enum Rank {
  CONSTABLE("constable"),
  SERGEANT("sergeant"),
  INSPECTOR("inspector"),
  CHIEF_INSPECTOR("chief-inspector"),
  SUPERINTENDENT("superintendent"),
  CHIEF_SUPERINTENDENT("chief-superintendent"),
  ASSISTANT_CHIEF_CONSTABLE("assistant-chief-constable"),
  DEPUTY_CHIEF_CONSTABLE("deputy-chief-constable"),
  CHIEF_CONSTABLE("chief-constable");

  private static final Map<String, Rank> WHOLE =
      Map.ofEntries(
          Map.entry("pc", CONSTABLE),
          Map.entry("wpc", CONSTABLE),
          Map.entry("dc", CONSTABLE),
          Map.entry("wdc", CONSTABLE),
          Map.entry("tdc", CONSTABLE),
          Map.entry("sc", CONSTABLE),
          Map.entry("constable", CONSTABLE),
          Map.entry("ps", SERGEANT),
          Map.entry("ds", SERGEANT),
          Map.entry("sergeant", SERGEANT),
          Map.entry("di", INSPECTOR),
          Map.entry("inspector", INSPECTOR),
          Map.entry("ci", CHIEF_INSPECTOR),
          Map.entry("dci", CHIEF_INSPECTOR),
          Map.entry("chief inspector", CHIEF_INSPECTOR),
          Map.entry("dsu", SUPERINTENDENT),
          Map.entry("superintendent", SUPERINTENDENT),
          Map.entry("dcs", CHIEF_SUPERINTENDENT),
          Map.entry("chief superintendent", CHIEF_SUPERINTENDENT),
          Map.entry("acc", ASSISTANT_CHIEF_CONSTABLE),
          Map.entry("assistant chief constable", ASSISTANT_CHIEF_CONSTABLE),
          Map.entry("commander", ASSISTANT_CHIEF_CONSTABLE),
          Map.entry("dcc", DEPUTY_CHIEF_CONSTABLE),
          Map.entry("deputy chief constable", DEPUTY_CHIEF_CONSTABLE),
          Map.entry("deputy assistant commissioner", DEPUTY_CHIEF_CONSTABLE),
          Map.entry("cc", CHIEF_CONSTABLE),
          Map.entry("chief constable", CHIEF_CONSTABLE),
          Map.entry("assistant commissioner", CHIEF_CONSTABLE),
          Map.entry("deputy commissioner", CHIEF_CONSTABLE),
          Map.entry("commissioner", CHIEF_CONSTABLE));

  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("con", "constable"),
          Map.entry("cons", "constable"),
          Map.entry("const", "constable"),
          Map.entry("sgt", "sergeant"),
          Map.entry("sergt", "sergeant"),
          Map.entry("insp", "inspector"),
          Map.entry("supt", "superintendent"),
          Map.entry("ch", "chief"),
          Map.entry("c", "chief"),
          Map.entry("dep", "deputy"),
          Map.entry("asst", "assistant"));

  /** Words of a rank that say nothing of how high it is. */
  private static final Set<String> BESIDE =
      Set.of("detective", "det", "d", "police", "special", "temporary", "temp", "t", "woman");

  private static final Set<String> ACTING = Set.of("acting", "actg", "a");

  private final String code;

  Rank(String code) {
    this.code = code;
  }

  /** The code in settings and files, such as {@code chief-inspector}. */
  public String code() {
    return code;
  }

  /** The rank as a sentence names it, such as {@code chief inspector}. */
  public String words() {
    return code.replace('-', ' ');
  }

  /**
   * The rank that a title names, such as {@code Det Ch Insp}, {@code T/DCI} or {@code Chief
   * Superintendent}; empty for one that is none.
   */
  public static Optional<Rank> ofTitle(String title) {
    boolean acting = false;
    List<String> words = new ArrayList<>();
    for (String word : title.toLowerCase(Locale.ROOT).split("[ ./\\n-]+", -1)) {
      if (ACTING.contains(word)) {
        acting = true;
      } else if (!word.isEmpty() && !BESIDE.contains(word)) {
        words.add(LONG.getOrDefault(word, word));
      }
    }
    boolean lower = acting;
    return Optional.ofNullable(WHOLE.get(String.join(" ", words)))
        .map(rank -> lower ? rank.below() : rank);
  }

  /** The rank below, the lowest for itself. */
  private Rank below() {
    return Arrays.stream(values())
        .filter(rank -> rank.compareTo(this) < 0)
        .max(Rank::compareTo)
        .orElse(this);
  }

  /**
   * The rank of a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Rank of(String code) {
    for (Rank rank : values()) {
      if (rank.code.equals(code)) {
        return rank;
      }
    }
    throw new IllegalArgumentException("no such rank: constable to chief-constable");
  }
}
