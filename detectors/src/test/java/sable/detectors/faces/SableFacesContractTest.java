// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import java.util.List;
import sable.detectors.models.Models;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.PictureDetectorContract;

class SableFacesContractTest extends PictureDetectorContract {

  private final FaceFinder finder =
      FaceFinder.of(
          Accelerators.pick(DeviceChoice.CPU, 1),
          Models.in(List.of()),
          FaceSettings.STANDARD.with("sable-faces"));

  @Override
  protected PictureDetector detector() {
    return finder;
  }
}
