// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.worker.engine.Folders;

/**
 * The service's own PostgreSQL: programs and data in one folder, reached over loopback on a free
 * port with a password of its own. A server that an earlier service left running on the data is
 * stopped first.
 */
final class OwnPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LOOK_MILLIS = 50;
  private static final int LOG_TAIL_CHARACTERS = 500;

  static final Map<String, String> SETTINGS =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "timezone", "UTC",
          "max_connections", "100",
          // Statements and rows are personal data and stay out of logs.
          "log_error_verbosity", "terse",
          "log_min_error_statement", "panic",
          "log_parameter_max_length_on_error", "0",
          "log_checkpoints", "off",
          // Sessions of a service that was killed end soon.
          "client_connection_check_interval", "2s");

  private final Path data;
  private final DatabaseUrl url;

  private OwnPostgres(Path data, DatabaseUrl url) {
    this.data = data;
    this.url = url;
  }

  /**
   * Starts the server; its data are made on the first start. The caller holds the lock of the
   * service's home folder.
   *
   * @throws IOException where there are no programs for this machine or the server does not start,
   *     said for whoever runs the service
   */
  static OwnPostgres start(Path folder) throws IOException {
    return start(folder, SETTINGS);
  }

  /** The same with settings of the server's own. */
  static OwnPostgres start(Path folder, Map<String, String> settings) throws IOException {
    Folders.make(folder);
    Binaries binaries = Binaries.in(folder.resolve("programs"));
    List<String> unprivileged = unprivileged();
    Path passwordFile = folder.resolve("password");
    Path data = folder.resolve("data");
    if (Files.exists(data)) {
      DataServer.stop(data);
    } else {
      make(data, passwordFile, binaries, unprivileged);
    }
    String password = Files.readString(passwordFile, StandardCharsets.US_ASCII).strip();
    int port = freePort();
    DatabaseUrl url =
        new DatabaseUrl(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
            Optional.of("postgres"),
            Optional.of(password));
    Path log = folder.resolve("server.log");
    List<String> command = new ArrayList<>(unprivileged);
    command.addAll(
        List.of(binaries.program("postgres"), "-D", data.toString(), "-p", String.valueOf(port)));
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    Process server =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    OwnPostgres own = new OwnPostgres(data, url);
    try {
      own.awaitReady(server, log);
    } catch (IOException e) {
      own.close();
      throw e;
    }
    LOG.info("the database listens on loopback, port {}", port);
    return own;
  }

  /** Makes the data under another name first, so that they are whole or not there. */
  private static void make(
      Path data, Path passwordFile, Binaries binaries, List<String> unprivileged)
      throws IOException {
    Path half = data.resolveSibling("data-half");
    Folders.remove(half);
    makePassword(passwordFile);
    List<String> command = new ArrayList<>(unprivileged);
    command.addAll(
        List.of(
            binaries.program("initdb"),
            "--pgdata=" + half,
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C",
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile));
    Path log = data.resolveSibling("initdb.log");
    Process initdb =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (initdb.onExit().join().exitValue() != 0) {
      throw failed(log);
    }
    Files.move(half, data);
  }

  private static void makePassword(Path file) throws IOException {
    byte[] fresh = new byte[24];
    new SecureRandom().nextBytes(fresh);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, Base64.getUrlEncoder().encodeToString(fresh) + "\n", StandardCharsets.US_ASCII);
  }

  /**
   * PostgreSQL refuses to run as root. A user namespace without a map of users makes root nobody,
   * who still owns the files.
   */
  private static List<String> unprivileged() throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    try {
      Process tried =
          new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (tried.onExit().join().exitValue() == 0) {
        return List.of("unshare", "-U");
      }
    } catch (IOException e) {
      throw new IOException(rootless(), e);
    }
    throw new IOException(rootless());
  }

  private static String rootless() {
    return "PostgreSQL does not run as root, and this machine lets root make no user namespace."
        + " Run the service as another user, or name a database by DATABASE_URL.";
  }

  private void awaitReady(Process server, Path log) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (server.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          throw failed(log);
        }
        try (Connection connection =
            DriverManager.getConnection(
                url.jdbc(), url.user().orElseThrow(), url.password().orElseThrow())) {
          if (connection.isValid(0)) {
            return;
          }
        }
      } catch (SQLException e) {
        LOG.trace("the database is not ready yet: {}", e.getSQLState());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while the database was starting", e);
      }
    }
    throw failed(log);
  }

  private static IOException failed(Path log) throws IOException {
    String said = Files.readString(log, StandardCharsets.ISO_8859_1).strip();
    return new IOException(
        "The service's own database does not start. It says: "
            + said.substring(Math.max(0, said.length() - LOG_TAIL_CHARACTERS)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where the server listens. */
  DatabaseUrl url() {
    return url;
  }

  @Override
  public void close() {
    try {
      DataServer.stop(data);
    } catch (IOException e) {
      throw new UncheckedIOException("the database did not stop", e);
    }
  }
}
