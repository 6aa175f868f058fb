// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import sable.pipeline.place.Box;
import sable.pipeline.place.Part;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.TimeRange;
import sable.pipeline.place.Track;

/** Places as JSON, in the shape of {@code findings.json}. */
final class PlaceJson {

  private PlaceJson() {}

  static JsonObject of(Place place) {
    return place.fold(
        span ->
            typed("span")
                .put("part", span.part())
                .put("start", span.start())
                .put("end", span.end()),
        box ->
            rect(typed("box").put("page", box.page()), box.rect())
                .put("unit", box.unit().name().toLowerCase(Locale.ROOT)),
        PlaceJson::track,
        time ->
            typed("time")
                .put("stream", time.stream())
                .put("fromMs", time.fromMs())
                .put("toMs", time.toMs()),
        part -> typed("part").put("path", part.path()));
  }

  private static JsonObject typed(String type) {
    return new JsonObject().put("type", type);
  }

  private static JsonObject rect(JsonObject json, Rect rect) {
    return json.put("x", rect.x()).put("y", rect.y()).put("w", rect.w()).put("h", rect.h());
  }

  private static JsonObject track(Track track) {
    JsonArray boxes = new JsonArray();
    track.boxes().forEach(at -> boxes.add(rect(new JsonObject().put("pts", at.pts()), at.rect())));
    return typed("track")
        .put("stream", track.stream())
        .put("timeBase", track.timeBase().toString())
        .put("boxes", boxes);
  }

  /** Reads a place whose members have the types that the contract says, each of them or none. */
  static Place read(JsonObject json) {
    try {
      return switch (json.getString("type")) {
        case "span" ->
            new Span(json.getString("part"), json.getInteger("start"), json.getInteger("end"));
        case "box" -> new Box(json.getInteger("page"), rect(json), unit(json));
        case "track" ->
            new Track(
                json.getInteger("stream"), TimeBase.parse(json.getString("timeBase")), ats(json));
        case "time" ->
            new TimeRange(json.getInteger("stream"), json.getLong("fromMs"), json.getLong("toMs"));
        default -> new Part(json.getString("path"));
      };
    } catch (IllegalArgumentException | NullPointerException e) {
      // A member that this kind of place needs is missing, or its numbers make no place.
      throw Problem.invalid("A place is not one: something is missing in it, or it is empty.");
    }
  }

  private static Box.Unit unit(JsonObject json) {
    return Box.Unit.valueOf(json.getString("unit").toUpperCase(Locale.ROOT));
  }

  private static Rect rect(JsonObject json) {
    return new Rect(
        json.getDouble("x"), json.getDouble("y"), json.getDouble("w"), json.getDouble("h"));
  }

  private static List<Track.At> ats(JsonObject json) {
    return json.getJsonArray("boxes").stream()
        .map(JsonObject.class::cast)
        .map(at -> new Track.At(at.getLong("pts"), rect(at)))
        .toList();
  }
}
