// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lit and GOV.UK Frontend out of their WebJars, made fit for a strict content policy: an import map
 * would be an inline script, so names of packages in imports are replaced by addresses here; and
 * the typeface that only gov.uk may use is left out in favour of the system's.
 */
final class Libraries {

  private static final Pattern ADDRESS =
      Pattern.compile("/lib/((?:@lit/)?[a-z-]+)/((?:[a-z-]+/)*[a-z0-9.-]+\\.(?:js|css))");
  private static final Pattern IMPORT =
      Pattern.compile("(from|import)\"((?:@lit/)?[a-z-]+)(/[a-z0-9./-]+)?\"");
  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*\\}");
  private static final String STYLES = "dist/govuk/govuk-frontend.min.css";

  private final Map<String, Library> packages;

  private Libraries(Map<String, Library> packages) {
    this.packages = packages;
  }

  /**
   * A library, as its package is published.
   *
   * @param folder where its files lie on the class path
   * @param entry the file that its bare name means
   */
  private record Library(String folder, String entry) {}

  static Libraries load() {
    Map<String, Library> packages = new LinkedHashMap<>();
    packages.put("lit", find("lit", "index.js"));
    packages.put("lit-html", find("lit-html", "lit-html.js"));
    packages.put("lit-element", find("lit-element", "index.js"));
    packages.put("@lit/reactive-element", find("lit__reactive-element", "reactive-element.js"));
    packages.put("govuk-frontend", find("govuk-frontend", STYLES));
    return new Libraries(Map.copyOf(packages));
  }

  private static Library find(String artifact, String entry) {
    Properties about = new Properties();
    String where = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    try (InputStream in = Libraries.class.getResourceAsStream(where)) {
      if (in == null) {
        throw new IllegalStateException("the WebJar " + artifact + " is missing from this build");
      }
      about.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String folder =
        "/META-INF/resources/webjars/" + artifact + "/" + about.getProperty("version") + "/";
    return new Library(folder, entry);
  }

  /** The file at an address such as {@code /lib/lit/index.js}. */
  Optional<byte[]> file(String address) {
    Matcher asked = ADDRESS.matcher(address);
    if (!asked.matches()) {
      return Optional.empty();
    }
    Library of = packages.get(asked.group(1));
    return of == null ? Optional.empty() : read(of.folder() + asked.group(2));
  }

  private Optional<byte[]> read(String resource) {
    try (InputStream in = Libraries.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String fit = resource.endsWith(".js") ? addressed(text) : unbranded(text);
      return Optional.of(fit.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String addressed(String script) {
    return IMPORT
        .matcher(script)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + "\"" + address(found.group(2), found.group(3)) + "\""));
  }

  private String address(String name, @Nullable String path) {
    Library of = packages.get(name);
    if (of == null) {
      throw new IllegalStateException("a library imports " + name + ", which is not in this build");
    }
    return "/lib/" + name + (path == null ? "/" + of.entry() : path);
  }

  private static String unbranded(String styles) {
    return FONT_FACE
        .matcher(styles)
        .replaceAll("")
        .replace("GDS Transport,arial,sans-serif", "system-ui,Arial,sans-serif");
  }
}
