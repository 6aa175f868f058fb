// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

  private static final Model HELLO =
      new Model(
          "hello",
          "faces",
          "hello.onnx",
          "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
          "CC0-1.0",
          Optional.empty(),
          "nothing",
          "the five letters");

  private static final List<Model> IN_THE_JAR =
      List.of(Catalogue.SABLE_FACES, Catalogue.SABLE_PLATES);

  @TempDir Path folder;

  @Test
  void a_file_with_the_right_digest_is_used() throws IOException {
    Files.writeString(folder.resolve("hello.onnx"), "hello");
    Models models = Models.in(List.of(folder.resolve("absent"), folder));
    assertThat(models.state(HELLO).usable()).isTrue();
    assertThat(models.state(HELLO).file()).contains(folder.resolve("hello.onnx"));
    assertThat(models.bytes(HELLO)).contains("hello".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_file_in_the_subfolder_of_its_kind_or_named_itself_is_used() throws IOException {
    Path faces = Files.createDirectory(folder.resolve("faces"));
    Files.writeString(faces.resolve("hello.onnx"), "hello");
    assertThat(Models.in(List.of(folder)).state(HELLO).usable()).isTrue();
    assertThat(Models.in(List.of(faces.resolve("hello.onnx"))).state(HELLO).usable()).isTrue();
  }

  @Test
  void a_file_with_another_digest_is_refused_and_its_bytes_are_not_handed_out() throws IOException {
    Files.writeString(folder.resolve("hello.onnx"), "hullo");
    Models models = Models.in(List.of(folder));
    assertThat(models.state(HELLO).kind()).isEqualTo(ModelState.Kind.REFUSED);
    assertThat(models.state(HELLO).note().orElse(""))
        .isEqualTo(
            "hello.onnx is not the file known by that name (its SHA-256 differs): it is not used");
    assertThat(models.bytes(HELLO)).isEmpty();
  }

  @Test
  void a_right_file_further_on_is_used_although_a_wrong_one_comes_first() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(folder.resolve("hello.onnx"), "hullo");
    Files.writeString(second.resolve("hello.onnx"), "hello");
    assertThat(Models.in(List.of(folder, second)).state(HELLO).usable()).isTrue();
  }

  @Test
  void a_folder_by_that_name_is_no_model() throws IOException {
    Files.createDirectory(folder.resolve("hello.onnx"));
    assertThat(Models.in(List.of(folder)).state(HELLO).kind()).isEqualTo(ModelState.Kind.REFUSED);
  }

  @Test
  void what_is_nowhere_is_missing() {
    assertThat(Models.in(List.of(folder)).states())
        .hasSameSizeAs(Catalogue.ALL)
        .filteredOn(state -> !IN_THE_JAR.contains(state.model()))
        .allSatisfy(state -> assertThat(state.kind()).isEqualTo(ModelState.Kind.MISSING));
  }

  @Test
  void the_networks_in_the_jar_are_there_without_a_folder_and_small() {
    Models models = Models.in(List.of());
    for (Model model : IN_THE_JAR) {
      assertThat(models.state(model).usable()).isTrue();
      assertThat(models.bytes(model).orElseThrow()).hasSizeLessThan(2 << 20);
    }
  }

  @Test
  void a_wrong_file_by_the_name_of_the_one_in_the_jar_is_not_used() throws IOException {
    Files.writeString(folder.resolve(Catalogue.SABLE_PLATES.file()), "not a network");
    Models models = Models.in(List.of(folder));
    assertThat(models.state(Catalogue.SABLE_PLATES).file()).isEmpty();
    assertThat(models.bytes(Catalogue.SABLE_PLATES).orElseThrow()).hasSizeGreaterThan(100_000);
  }

  @Test
  void what_lies_in_the_jar_with_another_digest_is_not_used() {
    Model known = Catalogue.SABLE_PLATES;
    Model changed =
        new Model(
            known.name(),
            known.folder(),
            known.file(),
            "0".repeat(64),
            "none",
            Optional.empty(),
            "none",
            "none");
    assertThat(Models.in(List.of()).state(changed).usable()).isFalse();
    assertThat(Models.in(List.of()).bytes(changed)).isEmpty();
  }

  @Test
  void every_entry_of_the_catalogue_is_whole_and_its_name_is_its_own() {
    assertThat(Catalogue.ALL).extracting(Model::name).doesNotHaveDuplicates();
    assertThat(Catalogue.ALL)
        .allSatisfy(model -> assertThat(model.sha256()).matches("[0-9a-f]{64}"));
  }
}
