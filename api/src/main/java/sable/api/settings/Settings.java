// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sable.pipeline.finding.Category;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Regime;
import sable.worker.desk.Actor;

/**
 * What the service is told: a properties file in UTF-8, each key of which the environment overrides
 * ({@code database.url} by {@code SABLE_DATABASE_URL}, or {@code DATABASE_URL}). Unknown keys are
 * refused.
 *
 * @param home folder for the database, the vault, keys and work, owned by the service
 * @param port on the loopback address, 0 for any free one
 * @param databaseUrl another PostgreSQL, empty for the embedded one
 * @param vault folder of the vault, which several machines may share
 * @param vaultKey file of the vault's master key, shared with it
 * @param engines child processes that work side by side
 * @param threads for one item
 * @param device {@code auto}, {@code cpu}, {@code opencl} or {@code cuda}
 * @param models folders with models of the operator's, then the fetched ones
 * @param modelsSource web address under which the repositories of models lie
 * @param thorough whether pictures are also looked at in double size, where a finder can
 * @param growth share of its size by which every side of a box is moved out, by category
 * @param officers whose names are suggested to be kept by their rank, by regime
 * @param forces files of how forces write their references
 * @param actors who may act until sign-in is built
 */
public record Settings(
    Path home,
    int port,
    Optional<String> databaseUrl,
    Path vault,
    Path vaultKey,
    int engines,
    int threads,
    String device,
    List<String> models,
    String modelsSource,
    boolean thorough,
    Map<Category, Double> growth,
    Map<Regime, KeptOfficers> officers,
    List<Path> forces,
    List<Actor> actors) {

  /** Every key, and what it stands for where nobody sets it. */
  static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("home", ""),
          Map.entry("port", "8080"),
          Map.entry("database.url", ""),
          Map.entry("vault", ""),
          Map.entry("vault.key", ""),
          Map.entry("engines", "1"),
          Map.entry("threads", "2"),
          Map.entry("device", "auto"),
          Map.entry("models", ""),
          Map.entry("models.source", "https://raw.githubusercontent.com"),
          Map.entry("thorough", "false"),
          Map.entry("growth", ""),
          Map.entry("officers", ""),
          Map.entry("forces", ""),
          Map.entry(
              "actors", "officer-1=First officer, officer-2=Second officer, approver-1=Approver"));

  private static final Set<String> DEVICES = Set.of("auto", "cpu", "opencl", "cuda");

  public Settings {
    models = List.copyOf(models);
    growth = Map.copyOf(growth);
    officers = Map.copyOf(officers);
    forces = List.copyOf(forces);
    actors = List.copyOf(actors);
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port: 0 to 65535");
    }
    if (engines < 1 || threads < 1) {
      throw new IllegalArgumentException("engines and threads: 1 or more");
    }
    if (!DEVICES.contains(device)) {
      throw new IllegalArgumentException("device: auto, cpu, opencl or cuda");
    }
    if (actors.size() < 2) {
      throw new IllegalArgumentException(
          "actors: two at least, for nobody approves their own work");
    }
  }

  /**
   * Reads settings.
   *
   * @param file the settings file, empty for none
   * @param environment of the process
   * @throws IllegalArgumentException with a sentence for the operator where a key or value is wrong
   */
  public static Settings load(Optional<Path> file, Map<String, String> environment)
      throws IOException {
    Properties given = new Properties();
    if (file.isPresent()) {
      try (Reader in = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
        given.load(in);
      }
    }
    Set<String> unknown = new TreeSet<>(given.stringPropertyNames());
    unknown.removeAll(DEFAULTS.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "settings that do not exist: " + String.join(", ", unknown));
    }
    Map<String, String> values = new TreeMap<>(DEFAULTS);
    given.stringPropertyNames().forEach(key -> values.put(key, given.getProperty(key).strip()));
    DEFAULTS.keySet().forEach(key -> fromEnvironment(key, environment, values));
    return of(values);
  }

  private static void fromEnvironment(
      String key, Map<String, String> environment, Map<String, String> values) {
    String name = key.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    String value = environment.get("SABLE_" + name);
    if (value == null && key.equals("database.url")) {
      value = environment.get(name);
    }
    if (value != null) {
      values.put(key, value.strip());
    }
  }

  private static Settings of(Map<String, String> values) {
    Path home = home(value(values, "home"));
    return new Settings(
        home,
        number(values, "port"),
        Optional.of(value(values, "database.url")).filter(u -> !u.isEmpty()),
        path(value(values, "vault"), home.resolve("service").resolve("vault")),
        path(value(values, "vault.key"), home.resolve("service").resolve("master.key")),
        number(values, "engines"),
        number(values, "threads"),
        value(values, "device"),
        models(value(values, "models"), home),
        value(values, "models.source"),
        yes(values, "thorough"),
        growth(value(values, "growth")),
        officers(value(values, "officers")),
        paths(value(values, "forces")),
        actors(value(values, "actors")));
  }

  private static String value(Map<String, String> values, String key) {
    return values.getOrDefault(key, "");
  }

  private static int number(Map<String, String> values, String key) {
    try {
      return Integer.parseInt(value(values, key));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + ": a whole number is wanted", e);
    }
  }

  private static Path path(String given, Path otherwise) {
    return given.isEmpty() ? otherwise : Path.of(given).toAbsolutePath();
  }

  private static List<Path> paths(String given) {
    List<Path> all = new ArrayList<>();
    for (String one : given.split(java.io.File.pathSeparator, -1)) {
      if (!one.isBlank()) {
        all.add(Path.of(one.strip()).toAbsolutePath());
      }
    }
    return all;
  }

  private static boolean yes(Map<String, String> values, String key) {
    String value = value(values, key);
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(key + ": true or false");
    }
    return value.equals("true");
  }

  private static Map<Category, Double> growth(String given) {
    Map<Category, Double> shares = new LinkedHashMap<>();
    for (String one : given.isEmpty() ? new String[0] : given.split(",", -1)) {
      String[] parts = one.split("=", -1);
      if (parts.length != 2 || !parts[1].strip().matches("0(\\.[0-9]+)?|1(\\.0+)?")) {
        throw new IllegalArgumentException("growth: plate=0.2, face=0.15 (0 to 1)");
      }
      shares.put(Category.of(parts[0].strip()), Double.valueOf(parts[1].strip()));
    }
    return shares;
  }

  private static Map<Regime, KeptOfficers> officers(String given) {
    Map<Regime, KeptOfficers> officers = new LinkedHashMap<>();
    for (String one : given.isEmpty() ? new String[0] : given.split(",", -1)) {
      String[] parts = one.split("=", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("officers: foi=inspector+, sar=sergeant inspector");
      }
      try {
        officers.put(Regime.of(parts[0].strip()), KeptOfficers.parse(parts[1]));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("officers: " + e.getMessage(), e);
      }
    }
    return officers;
  }

  private static Path home(String given) {
    return given.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".sable")
        : Path.of(given).toAbsolutePath();
  }

  /**
   * The operator's folders (separated as the system separates paths), then the one of the set-up.
   */
  private static List<String> models(String given, Path home) {
    List<String> folders = new ArrayList<>();
    for (String folder : given.split(java.io.File.pathSeparator, -1)) {
      if (!folder.isBlank()) {
        folders.add(folder.strip());
      }
    }
    folders.add(home.resolve("models").toString());
    return folders;
  }

  private static List<Actor> actors(String given) {
    Map<String, String> byId = new LinkedHashMap<>();
    for (String one : given.split(",", -1)) {
      int equals = one.indexOf('=');
      if (equals < 1 || !one.substring(0, equals).strip().matches("[a-z0-9-]{1,40}")) {
        throw new IllegalArgumentException("actors: id=Name, id=Name (ids of a-z, 0-9 and -)");
      }
      byId.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
    }
    return byId.entrySet().stream().map(e -> new Actor(e.getKey(), e.getValue())).toList();
  }
}
