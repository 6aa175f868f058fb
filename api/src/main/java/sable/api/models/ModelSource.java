// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import sable.worker.engine.KnownModel;

/**
 * Where networks are fetched from: a web address under which repositories lie by owner, name,
 * commit and path. A file is kept only if its SHA-256 is the catalogue's, so that it matters to
 * nobody's safety where it came from.
 */
public final class ModelSource {

  /** No network of the catalogue is larger. */
  private static final long MOST_BYTES = 64L << 20;

  private static final Duration CONNECTING = Duration.ofSeconds(15);
  private static final Duration ANSWERING = Duration.ofMinutes(2);

  private final URI base;
  private final HttpClient client;

  private ModelSource(URI base) {
    this.base = base;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /**
   * A source.
   *
   * @throws IllegalArgumentException with a sentence where that is no web address
   */
  public static ModelSource at(String address) {
    URI base = URI.create(address.endsWith("/") ? address : address + "/");
    String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
    if (base.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException("models.source: an address that begins with https://");
    }
    return new ModelSource(base);
  }

  /**
   * Fetches a network into a folder under its file name.
   *
   * @throws NotFetched where it cannot be had, or is not what the catalogue knows; nothing is kept
   * @throws IOException where the folder cannot be written
   */
  public Path fetch(KnownModel model, Path folder) throws NotFetched, IOException {
    URI address =
        base.resolve(
            model
                .home()
                .orElseThrow(
                    () ->
                        new NotFetched(
                            model.name() + " comes with the program or with its set-up")));
    Files.createDirectories(folder);
    Path arriving = Files.createTempFile(folder, model.file() + ".", ".part");
    try {
      String digest = receive(model, address, arriving);
      if (!digest.equals(model.sha256())) {
        throw new NotFetched(
            "%s: refused, for the file there is another (SHA-256 %s, known %s); nothing was kept"
                .formatted(model.name(), digest, model.sha256()));
      }
      return Files.move(
          arriving,
          folder.resolve(model.file()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  private String receive(KnownModel model, URI address, Path into) throws NotFetched, IOException {
    HttpResponse<InputStream> answer = ask(model, address);
    MessageDigest digest = sha256();
    try (InputStream body = answer.body();
        OutputStream out = new DigestOutputStream(Files.newOutputStream(into), digest)) {
      if (answer.statusCode() != 200) {
        throw new NotFetched(
            "%s: %s answered %d".formatted(model.name(), address, answer.statusCode()));
      }
      copy(model, body, out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private HttpResponse<InputStream> ask(KnownModel model, URI address) throws NotFetched {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWERING).GET().build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new NotFetched(
          ("%s: there is no way to %s from here (offline?). Carry %s (SHA-256 %s) in by hand and"
                  + " name its folder by SABLE_MODELS")
              .formatted(model.name(), base.getHost(), model.file(), model.sha256()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotFetched(model.name() + ": interrupted", e);
    }
  }

  private static void copy(KnownModel model, InputStream body, OutputStream out)
      throws NotFetched, IOException {
    byte[] part = new byte[1 << 16];
    long all = 0;
    for (int read = body.read(part); read >= 0; read = body.read(part)) {
      all += read;
      if (all > MOST_BYTES) {
        throw new NotFetched(
            "%s: refused, for what comes is larger than any network".formatted(model.name()));
      }
      out.write(part, 0, read);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
