// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The OpenAPI contract, read from the class path by itself: Vert.x would unpack it into a temporary
 * folder first, which a killed service leaves behind.
 */
final class Contract {

  private static final String RESOURCE = "openapi.yaml";
  private static final Set<String> NOT_KNOWN_TO_VERTX =
      Set.of("application/problem+json", "application/zip", "image/jpeg", "text/event-stream");

  private Contract() {}

  /** The contract without the media types of answers that the router builder refuses to read. */
  static JsonObject read() throws IOException {
    try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the contract is missing from this build");
      }
      Map<String, Object> contract = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      JsonObject json = new JsonObject(contract);
      trim(json);
      return json;
    }
  }

  private static void trim(JsonObject json) {
    if (json.getValue("content") instanceof JsonObject content) {
      NOT_KNOWN_TO_VERTX.forEach(content::remove);
      if (content.isEmpty()) {
        json.remove("content");
      }
    }
    for (String name : List.copyOf(json.fieldNames())) {
      Object value = json.getValue(name);
      if (value instanceof JsonObject object) {
        trim(object);
      } else if (value instanceof JsonArray array) {
        array.stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .forEach(Contract::trim);
      }
    }
  }
}
