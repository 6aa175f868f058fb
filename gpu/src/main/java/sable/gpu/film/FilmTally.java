// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

/**
 * What one pass over a film met.
 *
 * @param frames shown
 * @param firstPts in ticks; 0 where there was no frame
 * @param lastPts in ticks
 * @param lastDurationTicks of the last frame, as well as is known
 * @param damagedPackets that the demuxer marked or the decoder refused
 * @param damagedFrames shown, but decoded with errors
 * @param timesMadeUp frames that came without a time of their own, or one not after the frame
 *     before
 * @param endedEarly the file broke off, or shows noticeably less than its header claims
 */
public record FilmTally(
    long frames,
    long firstPts,
    long lastPts,
    long lastDurationTicks,
    long damagedPackets,
    long damagedFrames,
    long timesMadeUp,
    boolean endedEarly) {
  /** Whether a person should be told that the film is not whole. */
  public boolean damaged() {
    return damagedPackets > 0 || damagedFrames > 0 || endedEarly;
  }
}
