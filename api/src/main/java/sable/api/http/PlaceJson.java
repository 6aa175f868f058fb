// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import sable.pipeline.place.Place;
import sable.worker.json.Json;

/** Places on the wire: the same shape, by the same mapper, as in {@code findings.json}. */
final class PlaceJson {

  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

  private PlaceJson() {}

  static JsonObject of(Place place) {
    return new JsonObject(Json.mapper().convertValue(place, MEMBERS));
  }

  static Place read(JsonObject json) {
    try {
      return Json.mapper().readValue(json.encode(), Place.class);
    } catch (JsonProcessingException e) {
      throw Problem.invalid("A place is not one: something is missing in it, or it is empty.");
    }
  }
}
