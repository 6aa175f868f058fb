// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sable.worker.desk.Actor;

class ServiceSettingsTest {
  private static final ServiceSettings STANDARD =
      ServiceSettings.standard("sable 0.1.0", Path.of("/home/sable"));

  @Test
  void the_standard_keeps_everything_in_its_home() {
    assertThat(STANDARD.vault()).isEqualTo(Path.of("/home/sable/vault"));
    assertThat(STANDARD.databaseUrl()).isEmpty();
    assertThat(STANDARD.workers()).isEqualTo(1);
    assertThat(STANDARD.uploadBytes()).isEqualTo(64L << 30);
    assertThat(STANDARD.database().folder()).isEqualTo(Path.of("/home/sable/postgres"));
  }

  @Test
  void the_environment_names_database_and_key() {
    ServiceSettings over =
        new ServiceEnvironment(
                Map.of("DATABASE_URL", "postgres://h/n", "SABLE_MASTER_KEY", "secret", "X", "y"))
            .over(STANDARD);
    assertThat(over.databaseUrl()).contains("postgres://h/n");
    assertThat(over.masterKey()).contains("secret");
    assertThat(over.toString()).doesNotContain("secret", "postgres");
    assertThat(new ServiceEnvironment(Map.of("DATABASE_URL", " ")).over(STANDARD))
        .isEqualTo(STANDARD);
  }

  @Test
  void one_actor_alone_cannot_release_anything() {
    assertThatThrownBy(() -> with(List.of(new Actor("a", "A"))))
        .hasMessageContaining("nobody approves");
    assertThatThrownBy(() -> with(List.of(new Actor("a", "A"), new Actor("a", "B"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> with(List.of(new Actor("a", "A"), new Actor("service", "B"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ServiceSettings with(List<Actor> actors) {
    return new ServiceSettings(
        STANDARD.program(),
        STANDARD.home(),
        STANDARD.vault(),
        STANDARD.keyFile(),
        STANDARD.databaseUrl(),
        STANDARD.masterKey(),
        actors,
        STANDARD.workers(),
        STANDARD.engine(),
        STANDARD.queue(),
        STANDARD.uploadBytes(),
        STANDARD.requestItems(),
        STANDARD.officers());
  }
}
