// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sable.detectors.names.Mentions;
import sable.detectors.names.MixedSentences;
import sable.detectors.names.NameModel;
import sable.detectors.tracking.BothWaysTracker;
import sable.detectors.words.WordDetectors;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.person.Person;
import sable.pipeline.picture.PictureDetector;
import sable.pipeline.picture.Tracker;
import sable.pipeline.text.ReferenceShape;
import sable.pipeline.text.TextDetector;
import sable.redactors.Media;
import sable.redactors.type.FileType;
import sable.redactors.type.Unsupported;
import sable.worker.engine.EngineSettings;
import sable.worker.force.ForceFile;

/**
 * The detectors and media of this program. Models are loaded once and kept for the next job with
 * the same settings.
 */
final class Toolbox {

  private final WarmEyes eyes = new WarmEyes();
  private final NameModel names = new NameModel();
  private final List<ReferenceShape> published = ForceFile.published();
  private final List<Medium> media = Media.standard(Limits.STANDARD);

  MediaType typeOf(Path file) {
    try {
      return FileType.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Medium> medium(MediaType type) {
    return media.stream().filter(medium -> medium.reads(type)).findFirst();
  }

  Reason whyWithheld(MediaType type) {
    return Unsupported.reason(type);
  }

  List<TextDetector> words(EngineSettings settings) {
    List<ReferenceShape> shapes = new ArrayList<>(settings.forces());
    shapes.addAll(published);
    return WordDetectors.standard(names, settings.hide(), shapes);
  }

  List<TextDetector> mentions(List<Person> persons) {
    return List.of(new Mentions(persons, names), new MixedSentences(persons, names));
  }

  List<PictureDetector> eyes(EngineSettings settings) {
    return eyes.of(settings);
  }

  Tracker tracker() {
    return new BothWaysTracker();
  }

  /** A folder of this engine's own for what is unpacked during a job. */
  Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
