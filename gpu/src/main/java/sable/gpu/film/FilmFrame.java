// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import sable.gpu.picture.Picture;

/**
 * One frame of a film as displayed, valid only while the visitor that was given it runs: the
 * object, its planes and its picture are reused for the next frame. Used on the visitor's thread
 * alone.
 */
public final class FilmFrame implements AutoCloseable {
  private final BgrConverter converter = new BgrConverter();
  private final int widthPx;
  private final int heightPx;
  private @Nullable FrameRoom room;
  private @Nullable AVFrame upright;
  private Scaler.Colours colours = new Scaler.Colours(6, false, false);
  private boolean converted;
  private boolean interlaced;
  private boolean topFieldFirst;
  private long pts;
  private long durationTicks;
  private long index;

  FilmFrame(int widthPx, int heightPx) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
  }

  void show(AVFrame upright, AVFrame decoded, long pts, long durationTicks, long index) {
    this.upright = upright;
    this.colours = new Scaler.Colours(Upright.matrix(decoded), Upright.fullRange(decoded), true);
    this.interlaced = (decoded.flags() & Ffmpeg.FRAME_INTERLACED) != 0;
    this.topFieldFirst = (decoded.flags() & Ffmpeg.FRAME_TOP_FIELD_FIRST) != 0;
    this.pts = pts;
    this.durationTicks = durationTicks;
    this.index = index;
    this.converted = false;
  }

  /** Presentation time in ticks of the film's time base. */
  public long pts() {
    return pts;
  }

  /** How long it is shown, in ticks, as well as the container knows; may be 0. */
  public long durationTicks() {
    return durationTicks;
  }

  /** Counted from 0 in the order of presentation. */
  public long index() {
    return index;
  }

  /** Columns as displayed. */
  public int widthPx() {
    return widthPx;
  }

  /** Rows as displayed. */
  public int heightPx() {
    return heightPx;
  }

  /** Whether its rows belong to two moments. */
  public boolean interlaced() {
    return interlaced;
  }

  boolean topFieldFirst() {
    return topFieldFirst;
  }

  /**
   * The frame as a picture at native size, converted on the first call for this frame. A view on
   * one buffer that the next frame overwrites: whoever needs it longer copies it, or brings a
   * {@link FrameRoom}.
   */
  public Picture picture() {
    if (room == null) {
      room = new FrameRoom(widthPx, heightPx);
    }
    if (!converted) {
      room.fill(this);
      converted = true;
    }
    return room.picture();
  }

  void convertInto(Picture target) {
    converter.into(target, yuv(), colours);
  }

  /** 8-bit 4:2:0, upright, even sides, not to be written to. */
  AVFrame yuv() {
    AVFrame frame = upright;
    if (frame == null) {
      throw new IllegalStateException("a frame is shown before it is looked at");
    }
    return frame;
  }

  @Override
  public void close() {
    converter.close();
    if (room != null) {
      room.close();
    }
  }
}
