// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is to the request; the codes are part of the file shapes. */
public enum Role {
  DATA_SUBJECT("data-subject"),
  THIRD_PARTY("third-party"),
  OFFICER("officer"),
  STAFF("staff"),
  PROFESSIONAL("professional"),
  UNKNOWN("unknown");

  private static final Set<String> OFFICERS = Set.of("detective", "det");
  private static final Set<String> STAFF_TITLES = Set.of("pcso", "csi", "soco", "ddo");
  private static final Set<String> PROFESSIONALS =
      Set.of(
          ("dr doctor prof professor nurse paramedic solicitor barrister judge hhj counsellor hcp"
                  + " fme rev reverend imam rabbi")
              .split(" "));

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** The code in files, such as {@code third-party}. */
  public String code() {
    return code;
  }

  /**
   * What a title or rank before a name says of somebody; empty for one that everybody may bear. A
   * rank tells of an officer, not that this was on duty.
   */
  public static Optional<Role> ofTitle(String title) {
    String small = title.toLowerCase(Locale.ROOT);
    if (OFFICERS.contains(small) || Rank.ofTitle(title).isPresent()) {
      return Optional.of(OFFICER);
    }
    if (STAFF_TITLES.contains(small)) {
      return Optional.of(STAFF);
    }
    return PROFESSIONALS.contains(small) ? Optional.of(PROFESSIONAL) : Optional.empty();
  }

  /**
   * The role of a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Role of(String code) {
    for (Role role : values()) {
      if (role.code.equals(code)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no such role");
  }
}
