// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

/**
 * What YuNet keeps of what it sees.
 *
 * @param scoreThreshold faces below this score are not answered; 0.2 to 0.3 finds most, OpenCV's
 *     own 0.9 loses half
 * @param nmsThreshold of two boxes that overlap by more than this share, the weaker is dropped
 * @param topK how many candidates are looked at before that
 */
public record YuNetSettings(float scoreThreshold, float nmsThreshold, int topK) {
  /** Score 0.3, overlap 0.45, 5000 candidates. */
  public static final YuNetSettings STANDARD = new YuNetSettings(0.3f, 0.45f, 5000);
}
