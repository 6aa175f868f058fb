// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Regime;
import sable.worker.desk.Actor;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void without_a_file_everything_has_its_documented_default() throws IOException {
    Settings settings = Settings.load(Optional.empty(), Map.of("SABLE_HOME", "/srv/sable"));
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.vault()).isEqualTo(Path.of("/srv/sable/service/vault"));
    assertThat(settings.vaultKey()).isEqualTo(Path.of("/srv/sable/service/master.key"));
    assertThat(settings.models()).containsExactly("/srv/sable/models");
    assertThat(settings.actors()).extracting(Actor::id).contains("officer-1", "approver-1");
  }

  @Test
  void the_environment_overrides_the_file() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sable.properties"),
            "port=9000\nengines=3\nmodels=/a:/b\nvault=/shared/vault\nvault.key=/k\n");
    Settings settings =
        Settings.load(
            Optional.of(file),
            Map.of(
                "SABLE_PORT", "0",
                "DATABASE_URL", "jdbc:x",
                "SABLE_HOME", "/h",
                "SABLE_VAULT_KEY", "/key"));
    assertThat(settings.vault()).isEqualTo(Path.of("/shared/vault"));
    assertThat(settings.vaultKey()).isEqualTo(Path.of("/key"));
    assertThat(settings.port()).isZero();
    assertThat(settings.engines()).isEqualTo(3);
    assertThat(settings.databaseUrl()).contains("jdbc:x");
    assertThat(settings.models()).containsExactly("/a", "/b", "/h/models");
  }

  @Test
  void officers_to_keep_are_told_by_regime() throws IOException {
    Settings settings =
        Settings.load(
            Optional.empty(), Map.of("SABLE_OFFICERS", "foi=inspector+, sar=sergeant inspector"));
    assertThat(settings.officers())
        .containsOnly(
            Map.entry(Regime.FOI, KeptOfficers.parse("inspector+")),
            Map.entry(Regime.SAR, KeptOfficers.parse("sergeant inspector")));
  }

  @Test
  void an_unknown_key_or_a_wrong_value_is_refused() throws IOException {
    assertRefused("prot=9000", "prot");
    assertRefused("port=many", "port");
    assertRefused("device=quantum", "device");
    assertRefused("officers=inspector+", "officers: foi=inspector+");
    assertRefused("officers=foi=bobby", "no such rank");
    assertRefused("actors=one=Only one", "two at least");
  }

  private void assertRefused(String content, String because) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.properties"), content);
    assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(because);
  }
}
