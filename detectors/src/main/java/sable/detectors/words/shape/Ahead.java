// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

/**
 * What may begin at a place, told by a first look that never says no where it does: who must look
 * closely at few places asks it first. Letters fit in both cases.
 */
public final class Ahead {

  private final Glance glance;

  private Ahead(Glance glance) {
    this.glance = glance;
  }

  /** Whatever an expression matches. */
  public static Ahead of(String expression) {
    return new Ahead(Glance.of(expression));
  }

  /**
   * The first place from another one on at which it may begin, with a letter before which no letter
   * stands or a digit before which neither stands; the end of the text where there is none.
   */
  public int next(PreparedText text, int from) {
    Beginnings beginnings = text.beginnings(glance);
    int next = beginnings.before(from);
    return next < beginnings.size() ? beginnings.at(next) : text.text().length();
  }

  /** Whether it may begin at a place. */
  public boolean mayStand(PreparedText text, int at) {
    return glance.mayMatch(text.kinds(), at, text.kinds().length - at);
  }
}
