// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextDetectorContract;

class InContextContractTest extends TextDetectorContract {
  @Override
  protected TextDetector detector() {
    return new InContext();
  }

  @Override
  protected String telling() {
    return "Her brother who works at the Esso garage is diabetic; he was convicted of theft.";
  }
}
