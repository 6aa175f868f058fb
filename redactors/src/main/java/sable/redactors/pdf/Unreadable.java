// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;

/** Ends the work on a file: thrown inside the package, told as a value at its border. */
final class Unreadable extends IOException {

  private final Reason.Code code;
  private final String sentence;

  Unreadable(Reason.Code code, String sentence) {
    super(sentence);
    this.code = code;
    this.sentence = sentence;
  }

  <T> Outcome<T> outcome() {
    return Outcome.withheld(code, sentence);
  }
}
