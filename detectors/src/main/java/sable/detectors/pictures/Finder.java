// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.util.List;
import java.util.Optional;
import sable.detectors.models.Lanes;
import sable.detectors.models.ModelState;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Searched;
import sable.pipeline.picture.Picture;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Sighting;

/** A finder over one network, or over none: then it says so and finds nothing. */
public final class Finder implements PictureDetector, AutoCloseable {

  private final Searched searched;
  private final Optional<Lanes<PictureNetwork>> lanes;

  private Finder(Searched searched, Optional<Lanes<PictureNetwork>> lanes) {
    this.searched = searched;
    this.lanes = lanes;
  }

  /** A finder without a network. */
  public static Finder none(Category category, String why) {
    return new Finder(Searched.none(category, why), Optional.empty());
  }

  /**
   * A finder that looks with a network, one for each thread that looks at once.
   *
   * @param note how it looks, in plain words
   */
  public static Finder with(
      Category category, ModelState state, String note, Lanes<PictureNetwork> lanes) {
    String by = state.model().name() + "/" + state.model().sha256().substring(0, 12);
    return new Finder(
        new Searched(category, by, Searched.Extent.ALL, Optional.of(note)), Optional.of(lanes));
  }

  @Override
  public List<Searched> searched() {
    return List.of(searched);
  }

  @Override
  public List<Sighting> look(Picture picture) {
    return lanes
        .map(all -> all.<List<Sighting>>use(network -> network.look(Views.of(picture))))
        .orElse(List.of());
  }

  @Override
  public void close() {
    lanes.ifPresent(Lanes::close);
  }
}
