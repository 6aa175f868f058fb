// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What stands beside somebody's name and tells of an office: titles, ranks, and whether the text
 * calls somebody off duty. It tells what was written, not what was so.
 *
 * @param role of all titles, unknown where there are none or they tell of several
 * @param ranks every rank that was written before the name
 * @param onDuty whether nothing tells of a private person: no civil title such as Mrs, nowhere off
 *     duty
 */
public record Office(Role role, Set<Rank> ranks, boolean onDuty) {

  private static final Set<String> CIVIL =
      Set.of("mr", "mrs", "ms", "miss", "mx", "master", "madam", "sir", "dame", "lord", "lady");

  /** The word in the evidence of a name that is told to be off duty. */
  public static final String OFF_DUTY = "off duty";

  /** Of somebody beside whose name nothing stands. */
  public static final Office NONE = new Office(Role.UNKNOWN, Set.of(), true);

  public Office {
    ranks = Set.copyOf(ranks);
  }

  /** What the evidence of one mention tells: a title first, then perhaps {@link #OFF_DUTY}. */
  public static Office told(List<String> context) {
    String title = context.isEmpty() ? "" : context.get(0);
    return new Office(
        Role.ofTitle(title).orElse(Role.UNKNOWN),
        Rank.ofTitle(title).map(Set::of).orElse(Set.of()),
        !CIVIL.contains(title.toLowerCase(Locale.ROOT)) && !context.contains(OFF_DUTY));
  }

  /** Both together. */
  public Office and(Office other) {
    Set<Rank> all = EnumSet.noneOf(Rank.class);
    all.addAll(ranks);
    all.addAll(other.ranks);
    return new Office(role == other.role ? role : Role.UNKNOWN, all, onDuty && other.onDuty);
  }

  /** The lowest of the ranks: who was promoted meanwhile is taken for what they were. */
  public Optional<Rank> rank() {
    return ranks.stream().min(Rank::compareTo);
  }
}
