// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import sable.pipeline.place.Rect;

/**
 * A stroke or an area that a page draws.
 *
 * @param box around it, in points as shown
 * @param plain whether it is a line or a rectangle along the page's edges: one alone says nothing
 */
record Drawing(Rect box, boolean plain) {

  /** Points: less is a bar or a stroke, more an area such as a cell or a page's ground. */
  private static final double BROAD = 12;

  private static final double LEAST_LETTER = 2;
  private static final double LARGEST_LETTER = 72;

  /** Whether it can be invisible without harm: white areas lie under many texts. */
  boolean ground() {
    return plain && Math.min(box.w(), box.h()) >= BROAD;
  }

  /** Whether it could be a letter or a part of one. */
  boolean likeWriting() {
    double longest = Math.max(box.w(), box.h());
    return !plain && longest >= LEAST_LETTER && longest <= LARGEST_LETTER;
  }
}
