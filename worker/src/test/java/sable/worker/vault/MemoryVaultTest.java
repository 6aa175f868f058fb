// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

class MemoryVaultTest extends VaultContract {
  @Override
  protected Vault create() {
    MemoryVault vault = new MemoryVault();
    vault.create(CASE);
    vault.create(OTHER);
    return vault;
  }
}
