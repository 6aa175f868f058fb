// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.answer;

import java.awt.geom.Rectangle2D;

/**
 * A face or plate that is seen in a file.
 *
 * @param category {@code face} or {@code plate}
 * @param moment page of a document or frame of a film, from 0
 * @param box in pixels of the displayed picture, or points of the page from its top left
 */
public record Shown(String category, int moment, Rectangle2D box) {}
