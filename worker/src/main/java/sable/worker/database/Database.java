// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * The open database with its tables as this build wants them. Closing it closes the connections and
 * stops the service's own PostgreSQL. May be used from several threads.
 */
public final class Database implements AutoCloseable {
  private static final String CHANGES = "sable_change";

  private final DatabaseUrl url;
  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final AutoCloseable server;

  private Database(DatabaseUrl url, HikariDataSource connections, AutoCloseable server) {
    this.url = url;
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    this.server = server;
  }

  /**
   * Starts or reaches the database and brings its tables up to date.
   *
   * @throws IOException where the service's own database cannot be started
   */
  public static Database open(DatabaseSettings settings) throws IOException {
    if (settings.url().isPresent()) {
      return open(DatabaseUrl.parse(settings.url().get()), settings, () -> {});
    }
    OwnPostgres own = OwnPostgres.start(settings.folder());
    try {
      return open(own.url(), settings, own);
    } catch (RuntimeException e) {
      // Whatever went wrong, no database server stays behind.
      own.close();
      throw e;
    }
  }

  private static Database open(DatabaseUrl url, DatabaseSettings settings, AutoCloseable server) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url.jdbc());
    url.user().ifPresent(config::setUsername);
    url.password().ifPresent(config::setPassword);
    config.setPoolName("sable");
    config.setMaximumPoolSize(settings.connections());
    config.setConnectionInitSql("set time zone 'UTC'");
    config.addDataSourceProperty("ApplicationName", "sable");
    // Server errors must not carry rows or parameters into logs.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    HikariDataSource connections = new HikariDataSource(config);
    try {
      Flyway.configure()
          .dataSource(connections)
          .locations("classpath:sable/worker/database")
          .load()
          .migrate();
    } catch (RuntimeException e) {
      // The pool is closed whatever went wrong in a migration.
      connections.close();
      throw e;
    }
    return new Database(url, connections, server);
  }

  /** The database for statements. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** The pool, for libraries that want one. */
  public DataSource connections() {
    return connections;
  }

  /** The channel on which changes are told. */
  public String channel() {
    return CHANGES;
  }

  /** A connection of its own outside the pool, for listening; the caller closes it. */
  public Connection listening() throws SQLException {
    Properties how = new Properties();
    url.user().ifPresent(user -> how.setProperty("user", user));
    url.password().ifPresent(password -> how.setProperty("password", password));
    how.setProperty("ApplicationName", "sable-listen");
    how.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(url.jdbc(), how);
  }

  @Override
  public void close() {
    connections.close();
    try {
      server.close();
    } catch (Exception e) {
      // AutoCloseable may throw anything; a server that does not stop is a broken machine.
      throw new IllegalStateException("the database could not be stopped", e);
    }
  }
}
