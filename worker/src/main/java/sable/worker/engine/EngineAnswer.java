// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.Reason;

/** Answers of an engine that are not a value of {@link Engines} themselves. */
public final class EngineAnswer {

  private EngineAnswer() {}

  /** Where names stand again, or why nobody could look. */
  public record Mentioned(
      Optional<Reason> withheld,
      @JsonSerialize(using = FindingRows.Out.class) @JsonDeserialize(using = FindingRows.In.class)
          List<Finding> findings) {}

  /** What was counted, file by file. */
  public record Counted(List<Engines.Occurring> files) {}
}
