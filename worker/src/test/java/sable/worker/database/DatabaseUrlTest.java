// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://h/n?user=u | jdbc:postgresql://h/n?user=u | |
          postgres://h/n | jdbc:postgresql://h/n | |
          postgresql://u@h:99/n | jdbc:postgresql://h:99/n | u |
          postgres://u:p%40%2Fs+x@h/n?ssl=true | jdbc:postgresql://h/n?ssl=true | u | p@/s+x
          """)
  void is_read(String text, String jdbc, @Nullable String user, @Nullable String password) {
    assertThat(DatabaseUrl.parse(text))
        .isEqualTo(new DatabaseUrl(jdbc, Optional.ofNullable(user), Optional.ofNullable(password)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mysql://h/n", "postgres:///n", "postgres://u:se cret@h/n"})
  void what_is_no_address_is_refused_without_its_password(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .message()
        .doesNotContain("cret");
  }

  @Test
  void does_not_print_its_password() {
    assertThat(DatabaseUrl.parse("postgres://u:secret@h/n").toString()).doesNotContain("secret");
  }
}
