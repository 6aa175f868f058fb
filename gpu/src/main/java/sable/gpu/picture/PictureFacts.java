// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.picture;

/**
 * What the headers of a picture file say, read without decoding a pixel.
 *
 * @param format JPEG or PNG
 * @param storedWidthPx before the orientation is applied
 * @param storedHeightPx before the orientation is applied
 * @param orientation Exif orientation, 1 to 8; 1 is upright (Exif 2.32, tag 0x0112)
 * @param bitsPerSample of the file; pictures come out with 8
 * @param channels in the file: 1 grey or palette, 2 grey and alpha, 3 colour, 4 colour and alpha,
 *     or CMYK
 * @param alpha whether parts may be see-through; they come out on white
 * @param framesDeclared pictures the file says it holds: frames of an animated PNG, pictures of a
 *     multi-picture JPEG. Only the first is decoded, so more than 1 means that something was not
 *     looked at
 * @param bytesAfterEnd bytes after the end of the picture: a hidden rest, or another file
 */
public record PictureFacts(
    Format format,
    int storedWidthPx,
    int storedHeightPx,
    int orientation,
    int bitsPerSample,
    int channels,
    boolean alpha,
    int framesDeclared,
    long bytesAfterEnd) {
  /** The formats that are read. */
  public enum Format {
    JPEG,
    PNG
  }

  /** Columns as displayed. */
  public int widthPx() {
    return orientation >= 5 ? storedHeightPx : storedWidthPx;
  }

  /** Rows as displayed. */
  public int heightPx() {
    return orientation >= 5 ? storedWidthPx : storedHeightPx;
  }
}
