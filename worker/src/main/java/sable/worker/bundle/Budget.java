// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import sable.pipeline.item.Reason;
import sable.pipeline.medium.Limits;

/**
 * What may come out of one file at the top of a bundle in all, through archives within archives:
 * twice the files and as many bytes as one archive may hold. May be called from several threads.
 */
public final class Budget {

  /** Why a file that the budget does not take stays inside. */
  public static final Reason TOO_MUCH =
      new Reason(
          Reason.Code.TOO_LARGE,
          "The archive that this file came out of holds more than can be dealt with. Unpack it by"
              + " hand and add what is wanted.");

  private static final long FILES = 2L * Limits.STANDARD.entries();
  private static final long BYTES = Limits.STANDARD.containerBytes();

  private long files;
  private long bytes;

  /** A budget of which so much was taken. */
  public Budget(long files, long bytes) {
    this.files = files;
    this.bytes = bytes;
  }

  /** Takes a file, where it fits; one that does not fit leaves the room to others. */
  public synchronized boolean takes(long length) {
    if (files >= FILES || length > BYTES - bytes) {
      return false;
    }
    files++;
    bytes += length;
    return true;
  }
}
