// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sable.detectors.models.Catalogue;
import sable.detectors.models.Models;
import sable.detectors.pictures.LookSettings;
import sable.gpu.device.Accelerators;
import sable.gpu.device.DeviceChoice;
import sable.pipeline.finding.Searched;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.PictureDetectorContract;

class SableFacesContractTest extends PictureDetectorContract {

  private final FaceFinder finder =
      FaceFinder.of(
          Accelerators.pick(DeviceChoice.CPU, 1),
          Models.in(List.of()),
          LookSettings.STANDARD.with("sable-faces"));

  @Override
  protected PictureDetector detector() {
    return finder;
  }

  @Test
  void it_needs_no_models_folder_and_says_which_network_looked_and_how() {
    Searched said = finder.searched().get(0);
    assertThat(said.extent()).isEqualTo(Searched.Extent.ALL);
    assertThat(said.by())
        .isEqualTo("sable-faces/" + Catalogue.SABLE_FACES.sha256().substring(0, 12));
    assertThat(said.note().orElseThrow()).contains("native size", "reduced by halves");
  }
}
