// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sable.pipeline.item.MediaType;
import sable.pipeline.medium.Limits;
import sable.pipeline.medium.Medium;
import sable.pipeline.medium.MediumContract;

class TextContractTest extends MediumContract {

  @Override
  protected Medium medium() {
    return new TextMedium(Limits.STANDARD);
  }

  @Override
  protected MediaType type() {
    return new MediaType("text/plain");
  }

  @Override
  protected void writeSample(Path file) throws IOException {
    Files.writeString(
        file,
        "I am Margaret Ashworth.\r\nI saw the car at 22:15.\r\nSigned: M. Ashworth, margaret"
            + " ashworth\r\n");
  }

  @Override
  protected Optional<String> secret() {
    return Optional.of("Margaret Ashworth");
  }
}
