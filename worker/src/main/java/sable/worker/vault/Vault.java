// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import sable.pipeline.item.Digest;

/**
 * Keeps bytes by case and content. Every case has a key of its own; entries of two cases have
 * nothing in common on disk, even where the bytes are the same. May be called from several threads.
 * Memory does not grow with the length of an entry.
 */
public interface Vault {

  /** Makes a case and its key; nothing happens where it is there. */
  void create(CaseId id) throws IOException;

  /**
   * Keeps the bytes of a stream, which is read to its end and not closed. The same bytes twice are
   * one entry. A write that is cut off is never seen.
   *
   * @throws GoneException where the case is not there or was destroyed
   */
  Stored put(CaseId id, InputStream bytes) throws IOException;

  /**
   * The bytes of an entry; the caller closes the stream. Damage shows as an {@link IOException} at
   * the latest when the end is read, so nothing may be trusted before.
   *
   * @throws GoneException where there is no such entry
   */
  InputStream read(CaseId id, Digest digest) throws IOException;

  /** Whether an entry is there. */
  boolean holds(CaseId id, Digest digest) throws IOException;

  /**
   * What seals small values of a case for keeping elsewhere.
   *
   * @throws GoneException where the case is not there or was destroyed
   */
  CaseBox box(CaseId id) throws IOException;

  /** Destroys a case: its key first, then its entries. What was sealed by it is lost for good. */
  void destroy(CaseId id) throws IOException;

  /** Keeps a file's bytes. */
  default Stored put(CaseId id, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return put(id, in);
    }
  }

  /** Writes an entry to a fresh file, whole and verified or not at all. */
  default void copyTo(CaseId id, Digest digest, Path file) throws IOException {
    try (InputStream in = read(id, digest);
        OutputStream out =
            Files.newOutputStream(file, java.nio.file.StandardOpenOption.CREATE_NEW)) {
      in.transferTo(out);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** The case or entry is not there. */
  final class GoneException extends IOException {
    private static final long serialVersionUID = 1L;

    GoneException(String sentence) {
      super(sentence);
    }
  }
}
