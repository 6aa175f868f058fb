// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntakeTest {

  @Test
  void a_relative_path_is_told_from_the_root_and_keeps_its_name() throws BundleRefused {
    assertThat(new Intake(Set.of()).of(List.of(Path.of("pom.xml"))))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.name()).isEqualTo("pom.xml");
              assertThat(entry.file()).isAbsolute().exists();
            });
  }
}
