// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.util.List;
import sable.gpu.picture.Picture;
import sable.pipeline.picture.Sighting;

/** A loaded network with its way of looking. One thread at a time; its owner closes it. */
public interface PictureNetwork extends AutoCloseable {

  /** What it sees, in pixels of the picture. */
  List<Sighting> look(Picture picture);

  @Override
  void close();
}
