// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.person;

/** What somebody is to the request; the codes are part of the file shapes. */
public enum Role {
  DATA_SUBJECT("data-subject"),
  THIRD_PARTY("third-party"),
  OFFICER("officer"),
  STAFF("staff"),
  PROFESSIONAL("professional"),
  UNKNOWN("unknown");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** The code in files, such as {@code third-party}. */
  public String code() {
    return code;
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
