// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.Locale;
import java.util.Set;

/**
 * Words for police officers and staff, as they stand before a name or a number. Source: ranks of
 * the Police Act 1996 and the short forms of statements and logs.
 */
final class StaffWords {

  private static final Set<String> RANKS =
      Set.of(
          ("pc wpc dc wdc tdc tpc ps ds di dci sgt sergeant insp inspector pcso cso sc spc constable"
                  + " con cons officer op pcs dcs pcsos officers constables sergeants supt ci csi"
                  + " soco cic osc ocr dsgt dcon")
              .split(" "));

  /** Staff whose number has four digits or more. */
  private static final Set<String> ROLES =
      Set.of(
          ("analyst taker dispatcher controller operator investigator supervisor handler clerk"
                  + " researcher despatcher deployer resourced by user staff gaoler jailer ddo dco crew crewed")
              .split(" "));

  private static final Set<String> UNITS =
      Set.of(
          ("road rd street st lane ln avenue ave drive close crescent court way place terrace grove"
                  + " gardens hill park square view row walk mews house green rise miles metres"
                  + " pounds hours hrs minutes mins yards feet kg cm mm ml people calls times")
              .split(" "));

  private static final Set<String> THINGS =
      Set.of(
          ("card exhibit crime custody cad log tel mobile dob age unit channel page pages room flat radio issi vehicle reg index house bus platform gate"
                  + " bay cell block floor level code ext extension locker box bag item line para"
                  + " section grade junction marker zone area sector beat track route service flight"
                  + " train ward bed class order invoice policy batch serial seal ticket version form"
                  + " camera cam disc disk drawer shelf plot pitch suite hall court part table figure"
                  + " act rule article photo image file folder store terminal handset model type series"
                  + " size lot case report statement document doc iphone galaxy samsung nokia")
              .split(" "));

  /** What leads to a number and is no name either. */
  private static final Set<String> LEADS = Set.of("no", "number", "warrant", "ref", "on", "at");

  private static final Set<String> SMALL_RANKS =
      Set.of("pc wpc dc ps ds tdc sgt insp pcso".split(" "));

  private static final int LONGEST_UNIT = 8;

  private StaffWords() {}

  /** Whether a number just behind it is an officer's. */
  static boolean isRank(String word) {
    return (Character.isUpperCase(word.charAt(0)) || word.length() > 4)
        && RANKS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a long number just behind it is one of staff. */
  static boolean isRole(String word) {
    return ROLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a rank as chats and mails write it; a long number just behind it is meant. */
  static boolean isSmallRank(String word) {
    return SMALL_RANKS.contains(word);
  }

  /** Whether it is what a number counts that is no officer's: a room, a page, a locker. */
  static boolean isThing(String word) {
    return THINGS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is such a thing or leads to a number, and so is nobody's name before one. */
  static boolean isNoName(String word) {
    return LEADS.contains(word.toLowerCase(Locale.ROOT)) || isThing(word);
  }

  /** Whether it is a street or a measure, behind which or before which a number counts. */
  static boolean isUnit(String word) {
    return word.length() <= LONGEST_UNIT && UNITS.contains(word.toLowerCase(Locale.ROOT));
  }
}
