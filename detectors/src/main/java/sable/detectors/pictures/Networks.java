// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.pictures;

import java.util.List;
import java.util.Optional;
import sable.detectors.models.Lanes;
import sable.detectors.models.Model;
import sable.detectors.models.ModelState;
import sable.detectors.models.Models;
import sable.gpu.network.NetworkRefused;
import sable.pipeline.finding.Category;

/**
 * The networks that find one thing, and how a finder is made of the best one that is there.
 *
 * @param bestFirst the networks, the best first
 * @param none what an item says where none can be used
 */
public record Networks(Category category, List<Model> bestFirst, String none) {

  public Networks {
    bestFirst = List.copyOf(bestFirst);
  }

  /** How a network of these is made and spoken of. */
  public interface Maker {

    /** The network that a model's bytes hold. The caller closes it. */
    PictureNetwork load(Model model, byte[] bytes) throws NetworkRefused;

    /** How it looks, in plain words. */
    String note(Model model);
  }

  /**
   * A finder over the best network that is there and loads; over none where there is none. What was
   * refused before it is told with it.
   *
   * @param wanted the name of the one network that may be used, empty for any
   */
  public Finder best(Models models, Optional<String> wanted, Maker maker) {
    StringBuilder why = new StringBuilder();
    for (Model model : bestFirst) {
      if (wanted.isPresent() && !wanted.get().equals(model.name())) {
        continue;
      }
      Optional<byte[]> bytes = models.bytes(model);
      ModelState state = models.state(model);
      if (bytes.isPresent() && state.usable()) {
        try {
          return Finder.with(
              category, state, maker.note(model) + why, lanes(model, bytes.get(), maker));
        } catch (NetworkRefused e) {
          why.append("; ").append(model.file()).append(" cannot be loaded");
        }
      } else if (state.kind() == ModelState.Kind.REFUSED) {
        state.note().ifPresent(note -> why.append("; ").append(note));
      }
    }
    return Finder.none(category, none + why);
  }

  private static Lanes<PictureNetwork> lanes(Model model, byte[] bytes, Maker maker)
      throws NetworkRefused {
    return Lanes.startingWith(
        maker.load(model, bytes),
        () -> {
          try {
            return maker.load(model, bytes);
          } catch (NetworkRefused e) {
            throw new IllegalStateException("the same bytes loaded before", e);
          }
        });
  }
}
