// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import sable.detectors.models.Catalogue;
import sable.detectors.pictures.LookSettings;
import sable.detectors.pictures.TestPictures;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.PictureDetectorContract;

class YuNetNContractTest extends PictureDetectorContract {

  private final FaceFinder finder =
      FaceFinder.of(
          Accelerators.pick(DeviceChoice.CPU, 1),
          TestPictures.models(),
          LookSettings.STANDARD.with("yunet-n"));

  @BeforeEach
  void the_network_is_there() {
    assumeTrue(
        TestPictures.has(Catalogue.YUNET_N),
        Catalogue.YUNET_N.file() + " is in none of the models folders");
  }

  @Override
  protected PictureDetector detector() {
    return finder;
  }
}
