// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

import java.util.List;

/**
 * What a film says of itself and what its first frame shows. Sizes are in stored pixels, which need
 * not be square; "displayed" means after rotation. Values a header claims are marked so: headers
 * lie.
 *
 * @param container FFmpeg's demuxer name, for instance {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param codec of the picture
 * @param streamIndex of the picture in the container
 * @param widthPx displayed
 * @param heightPx displayed
 * @param codedWidthPx as stored, before rotation
 * @param codedHeightPx as stored, before rotation
 * @param sarNum width of a displayed pixel over its height; 0 where nothing is said
 * @param sarDen see {@code sarNum}
 * @param timeBase of every pts
 * @param clockStartsAnywhere transport and programme streams: the first pts has no meaning of its
 *     own
 * @param claimedDurationTicks by the header, or -1
 * @param claimedFrames by the header, or 0
 * @param frameRateNum guessed by the demuxer; 0 where unknown. Never used for times
 * @param frameRateDen see {@code frameRateNum}
 * @param orientation how stored pixels become displayed ones
 * @param interlaced of the first frame
 * @param topFieldFirst of the first frame, where interlaced
 * @param pixelFormat FFmpeg's name
 * @param bitDepth of luma
 * @param colours tags of the first frame
 * @param others every other stream: none of them reaches a copy
 * @param chapters in the container
 * @param metadataKeys as {@code container:title} or {@code stream 1:language}; values never leave
 *     here
 */
public record FilmFacts(
    String container,
    String codec,
    int streamIndex,
    int widthPx,
    int heightPx,
    int codedWidthPx,
    int codedHeightPx,
    int sarNum,
    int sarDen,
    TimeBase timeBase,
    boolean clockStartsAnywhere,
    long claimedDurationTicks,
    long claimedFrames,
    int frameRateNum,
    int frameRateDen,
    Orientation orientation,
    boolean interlaced,
    boolean topFieldFirst,
    String pixelFormat,
    int bitDepth,
    ColourTags colours,
    List<StreamFacts> others,
    int chapters,
    List<String> metadataKeys) {
  /** Copies the lists. */
  public FilmFacts {
    others = List.copyOf(others);
    metadataKeys = List.copyOf(metadataKeys);
  }
}
