// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import sable.pipeline.item.Digest;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Policy;
import sable.pipeline.policy.Regime;
import sable.worker.casefile.CaseFiles;
import sable.worker.casefile.RequestRow;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;
import sable.worker.ledger.Ledger;
import sable.worker.queue.Queue;
import sable.worker.vault.CaseId;
import sable.worker.vault.Stored;
import sable.worker.vault.Vault;

/**
 * What every task needs.
 *
 * @param settings of the engines; what a request asks to hide comes in with the request
 * @param itemLimit items of one request, children included
 * @param officers whose names are suggested to be kept by their rank, by regime
 * @param closing whether the service is going down: what engines then say is not filed
 */
public record Workshop(
    CaseFiles files,
    Vault vault,
    Ledger ledger,
    Queue queue,
    Engines engines,
    EngineSettings settings,
    WorkFolders folders,
    int itemLimit,
    Map<Regime, KeptOfficers> officers,
    Clock clock,
    BooleanSupplier closing) {

  /** Stands in the ledger for what the service does by itself. */
  static final String SERVICE = "service";

  /** The engines' settings for a request. */
  public EngineSettings settingsFor(List<String> hide) {
    return new EngineSettings(
        settings.device(),
        settings.threads(),
        settings.models(),
        settings.model(),
        settings.thorough(),
        settings.only(),
        settings.thresholds(),
        settings.growth(),
        hide,
        settings.forces());
  }

  /** What is suggested for what is found in a request. */
  Policy policy(RequestRow request) {
    return Policy.of(
        request.regime(),
        request.subjects(),
        officers.getOrDefault(request.regime(), KeptOfficers.NONE));
  }

  Stored keep(String request, Path file) {
    try {
      return vault.put(new CaseId(request), file);
    } catch (IOException e) {
      throw new UncheckedIOException("a result cannot be kept in the vault", e);
    }
  }

  Digest keepDigest(String request, Path file) {
    return keep(request, file).digest();
  }

  /** Engines are killed when the service goes down: what they then answer says nothing. */
  <T> T trusted(T answer) {
    if (closing.getAsBoolean()) {
      throw new IllegalStateException("the service is going down");
    }
    return answer;
  }
}
