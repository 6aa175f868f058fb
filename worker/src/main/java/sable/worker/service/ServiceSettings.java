// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Regime;
import sable.worker.database.DatabaseSettings;
import sable.worker.desk.Actor;
import sable.worker.engine.EngineSettings;
import sable.worker.queue.QueueSettings;

/**
 * How the service runs.
 *
 * @param program name and version, for certificates
 * @param home the folder of this machine's service: keys, own database, work; one service at a time
 * @param vault the folder of the vault; several services may share it
 * @param databaseUrl of a given PostgreSQL, empty for the service's own
 * @param keyFile of the vault's master key, made where there is none; services that share a vault
 *     share it
 * @param masterKey as Base64, instead of the key file; never logged
 * @param actors who may act
 * @param workers items worked on side by side here, 0 for none
 * @param engine settings of the engines; what requests hide comes in by request
 * @param uploadBytes longest file that is taken
 * @param requestItems most items of one request, children of containers included
 * @param officers whose names are suggested to be kept by their rank, by regime
 */
public record ServiceSettings(
    String program,
    Path home,
    Path vault,
    Path keyFile,
    Optional<String> databaseUrl,
    Optional<String> masterKey,
    List<Actor> actors,
    int workers,
    EngineSettings engine,
    QueueSettings queue,
    long uploadBytes,
    int requestItems,
    Map<Regime, KeptOfficers> officers) {
  /** Longest file that is taken unless set otherwise: 64 GiB. */
  public static final long UPLOAD_BYTES = 64L << 30;

  /** Most items of a request unless set otherwise. */
  public static final int REQUEST_ITEMS = 50_000;

  public ServiceSettings {
    home = home.toAbsolutePath().normalize();
    vault = vault.toAbsolutePath().normalize();
    keyFile = keyFile.toAbsolutePath().normalize();
    actors = List.copyOf(actors);
    officers = Map.copyOf(officers);
    if (actors.size() < 2) {
      throw new IllegalArgumentException(
          "two actors at least are configured: nobody approves their own work");
    }
    Set<String> ids = new HashSet<>();
    for (Actor actor : actors) {
      if (!actor.id().matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}") || !ids.add(actor.id())) {
        throw new IllegalArgumentException(
            "an actor's id has 1 to 64 letters, digits and ._@- and stands once");
      }
      if (actor.id().equals("service")) {
        throw new IllegalArgumentException("no actor is called service");
      }
    }
    if (workers < 0 || uploadBytes < 1 || requestItems < 1) {
      throw new IllegalArgumentException("the service's settings are out of range");
    }
  }

  /** A service with everything of its own in one folder. */
  public static ServiceSettings standard(String program, Path home) {
    return new ServiceSettings(
        program,
        home,
        home.resolve("vault"),
        home.resolve("master.key"),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Actor("officer-1", "Disclosure officer 1"),
            new Actor("officer-2", "Disclosure officer 2"),
            new Actor("approver-1", "Approver 1")),
        1,
        new EngineSettings("auto", 2, List.of(), Optional.empty(), Set.of(), Map.of(), List.of()),
        QueueSettings.STANDARD,
        UPLOAD_BYTES,
        REQUEST_ITEMS,
        Map.of());
  }

  DatabaseSettings database() {
    return new DatabaseSettings(
        databaseUrl, home.resolve("postgres"), DatabaseSettings.CONNECTIONS + 2 * workers);
  }

  @Override
  public String toString() {
    return "ServiceSettings[" + workers + " workers]";
  }
}
