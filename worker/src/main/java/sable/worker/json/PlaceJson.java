// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
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

/** The shape of a {@link Place} in files and on the wire, as the file contract has it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PlaceJson.OfSpan.class, name = "span"),
  @JsonSubTypes.Type(value = PlaceJson.OfBox.class, name = "box"),
  @JsonSubTypes.Type(value = PlaceJson.OfTrack.class, name = "track"),
  @JsonSubTypes.Type(value = PlaceJson.OfTime.class, name = "time"),
  @JsonSubTypes.Type(value = PlaceJson.OfPart.class, name = "part")
})
sealed interface PlaceJson {

  /**
   * The place itself.
   *
   * @throws IllegalArgumentException where the numbers make no place
   */
  Place place();

  static PlaceJson of(Place place) {
    return place.fold(
        span -> new OfSpan(span.part(), span.start(), span.end()),
        box ->
            new OfBox(
                box.page(),
                box.rect().x(),
                box.rect().y(),
                box.rect().w(),
                box.rect().h(),
                Unit.of(box.unit())),
        track ->
            new OfTrack(
                track.stream(), track.timeBase(), track.boxes().stream().map(At::of).toList()),
        time -> new OfTime(time.stream(), time.fromMs(), time.toMs()),
        part -> new OfPart(part.path()));
  }

  record OfSpan(
      @JsonProperty(required = true) String part,
      @JsonProperty(required = true) int start,
      @JsonProperty(required = true) int end)
      implements PlaceJson {
    @Override
    public Place place() {
      return new Span(part, start, end);
    }
  }

  record OfBox(
      @JsonProperty(required = true) int page,
      @JsonProperty(required = true) double x,
      @JsonProperty(required = true) double y,
      @JsonProperty(required = true) double w,
      @JsonProperty(required = true) double h,
      @JsonProperty(required = true) Unit unit)
      implements PlaceJson {
    @Override
    public Place place() {
      return new Box(page, new Rect(x, y, w, h), unit.unit());
    }
  }

  record OfTrack(
      @JsonProperty(required = true) int stream,
      @JsonProperty(required = true) TimeBase timeBase,
      @JsonProperty(required = true) List<At> boxes)
      implements PlaceJson {
    @Override
    public Place place() {
      return new Track(stream, timeBase, boxes.stream().map(At::at).toList());
    }
  }

  record OfTime(
      @JsonProperty(required = true) int stream,
      @JsonProperty(required = true) long fromMs,
      @JsonProperty(required = true) long toMs)
      implements PlaceJson {
    @Override
    public Place place() {
      return new TimeRange(stream, fromMs, toMs);
    }
  }

  record OfPart(@JsonProperty(required = true) String path) implements PlaceJson {
    @Override
    public Place place() {
      return new Part(path);
    }
  }

  /** One box of a track. */
  record At(
      @JsonProperty(required = true) long pts,
      @JsonProperty(required = true) double x,
      @JsonProperty(required = true) double y,
      @JsonProperty(required = true) double w,
      @JsonProperty(required = true) double h) {

    static At of(Track.At at) {
      return new At(at.pts(), at.rect().x(), at.rect().y(), at.rect().w(), at.rect().h());
    }

    Track.At at() {
      return new Track.At(pts, new Rect(x, y, w, h));
    }
  }

  /** The unit of a box, {@code px} or {@code pt}. */
  enum Unit {
    PX(Box.Unit.PX),
    PT(Box.Unit.PT);

    private final Box.Unit unit;

    Unit(Box.Unit unit) {
      this.unit = unit;
    }

    static Unit of(Box.Unit unit) {
      return unit == Box.Unit.PX ? PX : PT;
    }

    Box.Unit unit() {
      return unit;
    }

    @JsonValue
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Unit parse(String code) {
      for (Unit unit : values()) {
        if (unit.code().equals(code)) {
          return unit;
        }
      }
      throw new IllegalArgumentException("the units are px and pt");
    }
  }
}
