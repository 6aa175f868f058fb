// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.story.Story;

class DemoBundleTest {

  @Test
  void one_zip_holds_everything_part_of_it_in_a_zip_inside() throws IOException {
    DemoBundle bundle = new DemoBundle(Story.standard());
    List<String> names = new ArrayList<>();
    list(bundle.bundle().bytes(), names);
    assertThat(names).contains("from-front-desk.zip");
    assertThat(names)
        .containsAll(bundle.files().stream().map(MadeFile::name).toList())
        .hasSize(bundle.files().size() + 1);
  }

  @Test
  void what_cannot_be_disclosed_says_why() {
    assertThat(new DemoBundle(Story.standard()).files())
        .filteredOn(file -> file.withheld().isPresent())
        .extracting(MadeFile::name)
        .containsExactlyInAnyOrder("keeper-check.pdf", "viewer.exe");
  }

  @Test
  void main_writes_the_bundle_its_files_and_the_words_that_must_go(@TempDir Path folder)
      throws IOException {
    Main.main(new String[] {folder.toString()});
    assertThat(folder.resolve("bundle.zip")).isNotEmptyFile();
    assertThat(folder.resolve("files/statement.pdf")).isNotEmptyFile();
    assertThat(Files.readAllLines(folder.resolve("terms.txt"), StandardCharsets.UTF_8))
        .contains(Story.standard().witness().name(), Story.standard().plate())
        .doesNotHaveDuplicates();
  }

  private static void list(byte[] zip, List<String> names) throws IOException {
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        if (entry.getName().endsWith(".zip")) {
          list(in.readAllBytes(), names);
        }
      }
    }
  }
}
