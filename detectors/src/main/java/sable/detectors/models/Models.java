// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The networks in a list of folders; the first folder with the right file wins, and what no folder
 * has may lie in the jar. An entry may also name a model file itself. Digests are taken from the
 * very bytes that are handed on.
 */
public final class Models {

  /** No network of the catalogue is larger; a larger file is refused unread. */
  private static final int MOST_BYTES = 64 << 20;

  private final List<Path> places;

  private Models(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /** The networks in these folders and files, which need not exist. */
  public static Models in(List<Path> places) {
    return new Models(places);
  }

  /** What can be said of each network of the catalogue, in its order. */
  public List<ModelState> states() {
    return Catalogue.ALL.stream().map(this::state).toList();
  }

  /** What can be said of one network. */
  public ModelState state(Model model) {
    return looked(model).state;
  }

  /** The bytes of a network whose digest is right, empty where there is none. */
  public Optional<byte[]> bytes(Model model) {
    return Optional.ofNullable(looked(model).bytes);
  }

  private Looked looked(Model model) {
    Optional<ModelState> refused = Optional.empty();
    for (Path file : candidates(model)) {
      if (!Files.exists(file)) {
        continue;
      }
      try {
        byte[] bytes = read(file);
        if (sha256(bytes).equals(model.sha256())) {
          return new Looked(
              new ModelState(model, ModelState.Kind.USABLE, Optional.of(file), Optional.empty()),
              bytes);
        }
        refused =
            refused.or(
                () ->
                    refused(
                        model, file, "is not the file known by that name (its SHA-256 differs)"));
      } catch (IOException e) {
        refused = refused.or(() -> refused(model, file, "cannot be read"));
      }
    }
    byte[] embedded = embedded(model);
    if (embedded != null && sha256(embedded).equals(model.sha256())) {
      return new Looked(
          new ModelState(model, ModelState.Kind.USABLE, Optional.empty(), Optional.empty()),
          embedded);
    }
    return new Looked(
        refused.orElseGet(
            () ->
                new ModelState(
                    model,
                    ModelState.Kind.MISSING,
                    Optional.empty(),
                    Optional.of(model.file() + " is in none of the models folders"))),
        null);
  }

  private static byte @Nullable [] embedded(Model model) {
    try (InputStream in = Models.class.getResourceAsStream("/sable/models/" + model.file())) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> candidates(Model model) {
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      files.add(place.resolve(model.file()));
      files.add(place.resolve(model.folder()).resolve(model.file()));
      if (place.endsWith(model.file())) {
        files.add(place);
      }
    }
    return files;
  }

  private static Optional<ModelState> refused(Model model, Path file, String why) {
    return Optional.of(
        new ModelState(
            model,
            ModelState.Kind.REFUSED,
            Optional.of(file),
            Optional.of(model.file() + " " + why + ": it is not used")));
  }

  private static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("too large");
      }
      return bytes;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Looked(ModelState state, byte @Nullable [] bytes) {}
}
