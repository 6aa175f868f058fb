// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Locale;
import java.util.Set;

/** Titles and ranks that stand before names and are not part of them. */
final class Titles {

  private static final Set<String> ALL =
      Set.of(
          ("mr mrs ms miss mx dr prof professor doctor rev reverend fr father sir dame lady lord"
                  + " judge hhj cllr councillor master madam sister nurse imam rabbi canon"
                  + " pc wpc dc ds di dci dcs dsu dcc acc ps sgt sergeant insp inspector supt"
                  + " superintendent pcso tdc ddo sc constable detective det con csi soco"
                  + " chief commander commissioner officer paramedic driver solicitor barrister"
                  + " counsellor hcp fme captain capt major colonel col lieutenant lt corporal cpl private")
              .split(" "));

  /** Titles that are everyday words as well, so that they count only with a capital. */
  private static final Set<String> WORDS =
      Set.of(
          ("master sister father lady lord judge nurse chief officer driver private major captain"
                  + " con miss doctor commander solicitor sc")
              .split(" "));

  private static final Set<String> SURNAMES =
      Set.of("lord", "judge", "major", "master", "constable", "nurse", "private", "di", "chief");

  private Titles() {}

  /** Whether a word is a title or rank, with or without its full stop. */
  static boolean isTitle(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    String small = bare.toLowerCase(Locale.ROOT);
    if (small.equals("di") && !bare.equals("DI")) {
      return false;
    }
    return ALL.contains(small) && (!WORDS.contains(small) || Character.isUpperCase(bare.charAt(0)));
  }

  /** Whether a title is a surname as well: behind another title it is one. */
  static boolean isSurname(String word) {
    return SURNAMES.contains(word.toLowerCase(Locale.ROOT));
  }
}
