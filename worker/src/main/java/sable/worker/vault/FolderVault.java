// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import sable.pipeline.item.Digest;

/**
 * A vault in a folder. A case is a folder with its wrapped key ({@code key}), its entries under
 * names that are keyed hashes of their content, and {@code incoming} for writes on their way. A
 * write goes to a temporary name, is synced, and gets its name in one step.
 *
 * <p>The folder may be shared by several services: a temporary file is locked while it is written,
 * and only unlocked ones are cleaned up.
 */
public final class FolderVault implements Vault {
  private static final String KEY = "key";
  private static final String INCOMING = "incoming";
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;
  private final MasterKey master;

  private FolderVault(Path folder, MasterKey master) {
    this.folder = folder;
    this.master = master;
  }

  /** Opens the vault in a folder and removes what earlier writes left behind. */
  public static FolderVault open(Path folder, MasterKey master) throws IOException {
    Files.createDirectories(folder, OWNER_FOLDER);
    FolderVault vault = new FolderVault(folder, master);
    vault.removeCutOff();
    return vault;
  }

  @Override
  public void create(CaseId id) throws IOException {
    Path home = home(id);
    Files.createDirectories(home.resolve(INCOMING), OWNER_FOLDER);
    if (Files.exists(home.resolve(KEY))) {
      return;
    }
    Path fresh = home.resolve(INCOMING).resolve(UUID.randomUUID() + ".key");
    try {
      try (FileChannel out = create(fresh)) {
        write(out, CaseKeys.fresh(id).wrapped(master));
        out.force(true);
      }
      // A link, unlike a rename, leaves the key of somebody who was quicker.
      Files.createLink(home.resolve(KEY), fresh);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (GeneralSecurityException e) {
      throw new IOException("a case key could not be wrapped", e);
    } finally {
      Files.deleteIfExists(fresh);
    }
    sync(home);
    sync(folder);
  }

  @Override
  public Stored put(CaseId id, InputStream bytes) throws IOException {
    CaseKeys keys = keys(id);
    Path temporary = home(id).resolve(INCOMING).resolve(UUID.randomUUID() + ".part");
    try {
      Stored stored;
      try (FileChannel out = create(temporary)) {
        out.lock();
        stored = encrypt(keys, bytes, out);
        out.force(true);
      }
      Path entry = entry(id, keys, stored.digest());
      if (!Files.exists(entry)) {
        Files.createDirectories(parent(entry), OWNER_FOLDER);
        Files.move(temporary, entry, StandardCopyOption.ATOMIC_MOVE);
        sync(parent(entry));
        sync(home(id));
      }
      return stored;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Stored encrypt(CaseKeys keys, InputStream bytes, FileChannel out)
      throws IOException {
    MessageDigest sha = Digest.fresh();
    long length = 0;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream encrypting =
        keys.streaming().newEncryptingStream(new Unclosed(out), keys.aad())) {
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        sha.update(buffer, 0, n);
        encrypting.write(buffer, 0, n);
        length += n;
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("an entry could not be encrypted", e);
    }
    return new Stored(new Digest(HexFormat.of().formatHex(sha.digest())), length);
  }

  @Override
  public InputStream read(CaseId id, Digest digest) throws IOException {
    CaseKeys keys = keys(id);
    AesGcmHkdfStreaming streaming = keys.streaming();
    InputStream raw;
    try {
      raw = Files.newInputStream(entry(id, keys, digest));
    } catch (NoSuchFileException e) {
      throw new GoneException("the vault has no such entry");
    }
    try {
      return new VerifiedStream(streaming.newDecryptingStream(raw, keys.aad()), digest);
    } catch (GeneralSecurityException | IOException e) {
      raw.close();
      throw new IOException("an entry cannot be decrypted", e);
    }
  }

  @Override
  public boolean holds(CaseId id, Digest digest) throws IOException {
    return Files.exists(entry(id, keys(id), digest));
  }

  @Override
  public CaseBox box(CaseId id) throws IOException {
    return keys(id).box();
  }

  @Override
  public void destroy(CaseId id) throws IOException {
    Path home = home(id);
    Path key = home.resolve(KEY);
    if (Files.exists(key)) {
      overwrite(key);
      Files.delete(key);
      sync(home);
    }
    if (Files.exists(home)) {
      try (Stream<Path> all = Files.walk(home)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
      sync(folder);
    }
  }

  /** On disks that write in place nothing of the key is left; elsewhere it is still wrapped. */
  private static void overwrite(Path key) throws IOException {
    byte[] noise = new byte[Math.toIntExact(Files.size(key))];
    new SecureRandom().nextBytes(noise);
    try (FileChannel out = FileChannel.open(key, StandardOpenOption.WRITE)) {
      write(out, noise);
      out.force(true);
    }
  }

  private void removeCutOff() throws IOException {
    List<Path> cases;
    try (Stream<Path> all = Files.list(folder)) {
      cases = all.map(c -> c.resolve(INCOMING)).filter(Files::isDirectory).toList();
    }
    for (Path incoming : cases) {
      List<Path> left;
      try (Stream<Path> all = Files.list(incoming)) {
        left = all.toList();
      }
      for (Path file : left) {
        if (!beingWritten(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean beingWritten(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private CaseKeys keys(CaseId id) throws IOException {
    byte[] wrapped;
    try {
      wrapped = Files.readAllBytes(home(id).resolve(KEY));
    } catch (NoSuchFileException e) {
      throw new GoneException("the case is not there or was destroyed");
    }
    try {
      return CaseKeys.unwrapped(id, wrapped, master);
    } catch (GeneralSecurityException e) {
      throw new IOException("a case key does not open with this master key", e);
    }
  }

  private Path home(CaseId id) {
    return folder.resolve(id.value());
  }

  private Path entry(CaseId id, CaseKeys keys, Digest digest) {
    String name = keys.nameOf(digest);
    return home(id).resolve(name.substring(0, 2)).resolve(name);
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("an entry lies in a folder");
    }
    return parent;
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_FILE);
  }

  private static void write(FileChannel out, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }

  /** Makes a folder's names durable. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** A stream over a channel that is closed by whoever opened it, after syncing. */
  private static final class Unclosed extends OutputStream {
    private final OutputStream out;

    Unclosed(FileChannel channel) {
      out = Channels.newOutputStream(channel);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }
  }
}
