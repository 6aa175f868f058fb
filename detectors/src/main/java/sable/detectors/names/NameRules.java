// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.List;
import sable.detectors.words.shape.Recogniser;

/** Names that stand where only names stand; each has a row in {@code docs/recognisers.md}. */
public final class NameRules {

  /** The rules of this version. */
  public static final List<Recogniser> ALL =
      List.of(
          new TitledName(),
          new SurnameFirst(),
          new LabelledName(),
          new NameInColumn(),
          new SpeakerName(),
          new SignatureBlock());

  private NameRules() {}
}
