// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.picture;

import java.util.List;
import sable.pipeline.finding.Searched;

/**
 * Finds things in pictures. May be called from several threads at once. A detector without a usable
 * model says so in {@link #searched} (extent none) and finds nothing: it is never left out in
 * silence.
 */
public interface PictureDetector {

  /** What it looks for, and with what. The same for every picture. */
  List<Searched> searched();

  /** What it sees. The picture is on loan for the call. */
  List<Sighting> look(Picture picture);
}
