// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.tracking;

/**
 * How far a track reaches beyond what was seen. Each of the times also reaches over one frame at
 * least, so that film with seconds between its frames is treated alike.
 *
 * @param trailSeconds gap inside a trail, joined frame by frame
 * @param bridgeSeconds gap between two trails of one thing
 * @param holdSeconds before the first and after the last sighting
 * @param edgeSeconds a film's start or end that is nearer than this is reached altogether
 * @param smoothSeconds to both sides of a frame, whose largest box counts
 */
record Reach(
    double trailSeconds,
    double bridgeSeconds,
    double holdSeconds,
    double edgeSeconds,
    double smoothSeconds) {

  static final Reach STANDARD = new Reach(0.25, 1.5, 0.5, 1.0, 0.2);
}
