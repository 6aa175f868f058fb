// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import sable.gpu.picture.Picture;

/**
 * A buffer that holds one frame's picture for longer than its visit, for work on other threads.
 * Filled on the reading thread, read on one other; its owner closes it.
 */
public final class FrameRoom implements AutoCloseable {
  private final Picture memory;
  private final Picture picture;

  /** Room for frames of this displayed size. */
  public FrameRoom(int widthPx, int heightPx) {
    this.memory = BgrConverter.room(widthPx, heightPx);
    this.picture = Picture.wrap(memory.bgr(), widthPx, heightPx, memory.strideBytes());
  }

  /** Converts the frame at hand into this room. */
  public FrameRoom fill(FilmFrame frame) {
    frame.convertInto(memory);
    return this;
  }

  /** The picture filled last; a view that lives as long as the room. */
  public Picture picture() {
    return picture;
  }

  @Override
  public void close() {
    memory.close();
  }
}
