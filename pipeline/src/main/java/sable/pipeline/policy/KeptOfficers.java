// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sable.pipeline.person.Rank;

/**
 * Of which ranks a policy suggests to keep the names of officers who act on duty. It decides
 * nothing: a person does.
 *
 * @param ranks none for nobody
 */
public record KeptOfficers(Set<Rank> ranks) {

  /** Nobody. */
  public static final KeptOfficers NONE = new KeptOfficers(Set.of());

  public KeptOfficers {
    ranks = Set.copyOf(ranks);
  }

  /**
   * Reads ranks by their codes between spaces; one with a plus stands for those above as well:
   * {@code sergeant chief-inspector+}. Empty for nobody.
   *
   * @throws IllegalArgumentException where a rank does not exist
   */
  public static KeptOfficers parse(String text) {
    Set<Rank> ranks = EnumSet.noneOf(Rank.class);
    for (String word : text.strip().split("[ ]+", -1)) {
      boolean above = word.endsWith("+");
      if (!word.isEmpty()) {
        Rank rank = Rank.of(above ? word.substring(0, word.length() - 1) : word);
        ranks.addAll(above ? EnumSet.range(rank, Rank.CHIEF_CONSTABLE) : EnumSet.of(rank));
      }
    }
    return new KeptOfficers(ranks);
  }

  /** Whether nobody is kept. */
  public boolean isNone() {
    return ranks.isEmpty();
  }

  /** The ranks by their codes from the lowest, as {@link #parse} reads them. */
  public String codes() {
    List<Rank> all = ranks.stream().sorted().toList();
    boolean above = all.size() > 1 && ranks.equals(EnumSet.range(all.get(0), Rank.CHIEF_CONSTABLE));
    return above
        ? all.get(0).code() + "+"
        : all.stream().map(Rank::code).collect(Collectors.joining(" "));
  }
}
