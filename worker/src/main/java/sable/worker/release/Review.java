// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.release;

import java.util.List;

/**
 * Who decided what is hidden and kept in a release.
 *
 * @param together proposals that people accepted together, none of them for itself
 */
public record Review(By by, int together) {

  /** Who decided. */
  public enum By {
    /** People at the desk. */
    PEOPLE("people"),
    /** Somebody who left a plan file; what was looked at for it is not known. */
    PLAN_FILE("plan-file"),
    /** Nobody. */
    NOBODY("nobody");

    private final String code;

    By(String code) {
      this.code = code;
    }

    /** The code in certificates. */
    public String code() {
      return code;
    }
  }

  /** Every proposal was applied and nobody looked. */
  public static final Review NOBODY = new Review(By.NOBODY, 0);

  /** A plan file says what is hidden. */
  public static final Review PLAN_FILE = new Review(By.PLAN_FILE, 0);

  /** People decided at the desk, in these manners. */
  public static Review byPeople(List<Manner> manners) {
    return new Review(By.PEOPLE, (int) manners.stream().filter(Manner.TOGETHER::equals).count());
  }

  /** Whether everything was decided for itself or for a person who is named there. */
  public boolean complete() {
    return by == By.PEOPLE && together == 0;
  }

  String sentence() {
    return switch (by) {
      case PEOPLE ->
          together == 0
              ? "People decided what is hidden one by one, or person by person, before it was"
                  + " released."
              : ("%d proposals of the program were accepted together; people decided the others one"
                      + " by one, or person by person.")
                  .formatted(together);
      case PLAN_FILE -> "What is hidden was decided in a plan file.";
      case NOBODY ->
          "No person reviewed what is hidden: every proposal of the program was applied.";
    };
  }
}
