// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.eyes;

import java.util.List;
import sable.detectors.faces.FaceFinder;
import sable.detectors.models.Models;
import sable.detectors.pictures.LookSettings;
import sable.detectors.plates.PlateFinder;
import sable.gpu.device.Accelerator;
import sable.pipeline.picture.PictureDetector;

/** Everything that looks at pictures, in one list. */
public final class Eyes {

  private Eyes() {}

  /**
   * Faces and plates. A finder without a usable network is in the list too and says that nothing
   * was searched. The finders hold networks for as long as the process runs.
   */
  public static List<PictureDetector> standard(
      Accelerator accelerator, Models models, LookSettings faces, LookSettings plates) {
    return List.of(
        FaceFinder.of(accelerator, models, faces), PlateFinder.of(accelerator, models, plates));
  }
}
