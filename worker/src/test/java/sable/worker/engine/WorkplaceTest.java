// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {

  @TempDir Path temporary;

  @Test
  void a_workplace_is_removed_with_all_in_it() throws IOException {
    try (Workplace workplace = Workplace.open(temporary)) {
      Files.createDirectories(workplace.folder().resolve("a/b"));
      Files.writeString(workplace.folder().resolve("a/b/c"), "text");
    }

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void what_a_killed_program_left_behind_goes_when_the_next_one_opens() throws IOException {
    Path left = Files.createDirectory(temporary.resolve("sable-work-1-x"));
    Files.writeString(left.resolve(Workplace.LOCK), "");
    Files.writeString(left.resolve("half.txt"), "half");

    Workplace.open(temporary).close();

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void a_folder_that_is_no_workplace_stays() throws IOException {
    Path other = Files.createDirectory(temporary.resolve("sable-work-mine"));

    Workplace.open(temporary).close();

    assertThat(other).exists();
  }

  @Test
  void two_workplaces_of_one_program_leave_each_other_alone() {
    try (Workplace first = Workplace.open(temporary);
        Workplace second = Workplace.open(temporary)) {
      assertThat(first.folder()).exists().isNotEqualTo(second.folder());
    }
  }
}
