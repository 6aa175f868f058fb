// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import sable.worker.vault.CaseId;
import sable.worker.vault.Vault;

/**
 * Compares a vault with the cases that the database knows. A service with another vault or another
 * key would take tasks of cases that it cannot open, and fail at them over and over.
 */
final class KnownCases {
  private static final int LOOKED_AT = 100;

  private KnownCases() {}

  /**
   * Refuses a vault that holds none of the newest cases, or whose master key does not open them; a
   * database without cases says nothing.
   *
   * @throws IOException with a sentence for the operator
   */
  static void refuseOtherVaults(Jdbi jdbi, Vault vault) throws IOException {
    List<String> newest =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select id from request order by created desc, id limit :most")
                    .bind("most", LOOKED_AT)
                    .mapTo(String.class)
                    .list());
    for (String id : newest) {
      if (opens(vault, new CaseId(id))) {
        return;
      }
    }
    if (!newest.isEmpty()) {
      throw new IOException(
          "the vault holds none of the database's cases: share the folder of the service that has"
              + " them (setting vault)");
    }
  }

  private static boolean opens(Vault vault, CaseId id) throws IOException {
    try {
      vault.box(id);
      return true;
    } catch (Vault.GoneException e) {
      return false;
    } catch (IOException e) {
      throw new IOException(
          "the master key does not open the vault's cases: give that of the service that made them"
              + " (setting vault.key, or SABLE_MASTER_KEY)",
          e);
    }
  }
}
