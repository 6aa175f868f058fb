// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Digest;

class FolderVaultTest extends VaultContract {
  private static final MasterKey MASTER =
      MasterKey.parse(Base64.getEncoder().encodeToString(bytes(32)));

  @TempDir Path folder;

  @Override
  protected Vault create() throws IOException {
    Vault vault = FolderVault.open(folder, MASTER);
    vault.create(CASE);
    vault.create(OTHER);
    return vault;
  }

  @Test
  void every_damaged_byte_is_noticed() throws IOException {
    Vault vault = create();
    Digest digest = vault.put(CASE, new ByteArrayInputStream(bytes(1000))).digest();
    Path entry = entries().get(0);
    byte[] whole = Files.readAllBytes(entry);
    for (int at = 0; at < whole.length; at += 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(entry, damaged);
      assertThatThrownBy(() -> read(vault, CASE, digest)).isInstanceOf(IOException.class);
    }
    for (int length = 0; length < whole.length; length += 101) {
      Files.write(entry, java.util.Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> read(vault, CASE, digest)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void an_entry_under_the_name_of_another_is_noticed() throws IOException {
    Vault vault = create();
    Digest first = vault.put(CASE, new ByteArrayInputStream(bytes(1000))).digest();
    Path entry = entries().get(0);
    vault.put(CASE, new ByteArrayInputStream(bytes(999)));
    Path other = entries().stream().filter(e -> !e.equals(entry)).findFirst().orElseThrow();
    Files.copy(other, entry, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> read(vault, CASE, first)).isInstanceOf(IOException.class);
  }

  @Test
  void names_on_disk_say_nothing_of_the_content() throws IOException {
    Vault vault = create();
    Digest digest = vault.put(CASE, new ByteArrayInputStream(bytes(50))).digest();
    vault.put(OTHER, new ByteArrayInputStream(bytes(50)));
    assertThat(entries())
        .hasSize(2)
        .extracting(e -> e.getFileName().toString())
        .doesNotHaveDuplicates()
        .doesNotContain(digest.sha256());
  }

  @Test
  void what_a_killed_service_left_is_removed_and_what_another_writes_is_not() throws Exception {
    create();
    Path incoming = folder.resolve("r-1").resolve("incoming");
    Path left = Files.write(incoming.resolve("left.part"), bytes(10));
    Vault other = FolderVault.open(folder, MASTER);
    assertThat(left).doesNotExist();
    InputStream interrupted =
        new FilterInputStream(new ByteArrayInputStream(bytes(200_000))) {
          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            FolderVault.open(folder, MASTER);
            return super.read(into, from, length);
          }
        };
    assertThat(read(other, CASE, other.put(CASE, interrupted).digest())).isEqualTo(bytes(200_000));
    assertThat(incoming).isEmptyDirectory();
  }

  @Test
  void another_master_key_opens_nothing() throws IOException {
    create();
    Vault other =
        FolderVault.open(
            folder,
            MasterKey.parse(Base64.getEncoder().encodeToString(bytes(33)).substring(0, 43) + "="));
    assertThatThrownBy(() -> other.box(CASE)).hasMessageContaining("master key");
  }

  @Test
  void a_master_key_that_others_can_read_is_refused() throws IOException {
    Path file = folder.resolve("master.key");
    MasterKey made = MasterKey.inFile(file);
    assertThat(MasterKey.inFile(file).derived("x")).isEqualTo(made.derived("x"));
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> MasterKey.inFile(file)).hasMessageContaining("chmod 600");
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> f.getFileName().toString().length() == 64)
          .toList();
    }
  }
}
