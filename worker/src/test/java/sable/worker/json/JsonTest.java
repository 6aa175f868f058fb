// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.place.Box;
import sable.pipeline.place.Part;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.TimeRange;
import sable.pipeline.place.Track;
import sable.pipeline.plan.Hide;
import sable.pipeline.plan.Plan;
import sable.worker.engine.EngineRequest;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;

class JsonTest {

  private static final List<Place> PLACES =
      List.of(
          new Span("body", 10, 22),
          new Box(0, new Rect(1, 2.5, 3, 4), Box.Unit.PX),
          new Track(
              0,
              new TimeBase(1, 12800),
              List.of(
                  new Track.At(-512, new Rect(1, 2, 3, 4)), new Track.At(0, new Rect(2, 2, 3, 4)))),
          new TimeRange(1, 1200, 1850),
          new Part("docProps/custom.xml"));

  @Test
  void places_have_the_shape_of_the_file_contract() throws JsonProcessingException {
    TypeReference<List<Place>> type = new TypeReference<>() {};

    assertThat(Json.mapper().writerFor(type).writeValueAsString(PLACES))
        .isEqualTo(
            "[{\"type\":\"span\",\"part\":\"body\",\"start\":10,\"end\":22},"
                + "{\"type\":\"box\",\"page\":0,\"x\":1.0,\"y\":2.5,\"w\":3.0,\"h\":4.0,\"unit\":\"px\"},"
                + "{\"type\":\"track\",\"stream\":0,\"timeBase\":\"1/12800\",\"boxes\":["
                + "{\"pts\":-512,\"x\":1.0,\"y\":2.0,\"w\":3.0,\"h\":4.0},"
                + "{\"pts\":0,\"x\":2.0,\"y\":2.0,\"w\":3.0,\"h\":4.0}]},"
                + "{\"type\":\"time\",\"stream\":1,\"fromMs\":1200,\"toMs\":1850},"
                + "{\"type\":\"part\",\"path\":\"docProps/custom.xml\"}]");
  }

  @Test
  void places_come_back_as_they_were() throws JsonProcessingException {
    TypeReference<List<Place>> type = new TypeReference<>() {};
    String json = Json.mapper().writerFor(type).writeValueAsString(PLACES);

    assertThat(Json.mapper().readValue(json, type)).isEqualTo(PLACES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"span\",\"part\":\"body\",\"start\":10}",
        "{\"type\":\"span\",\"part\":\"body\",\"start\":10,\"end\":22,\"page\":1}",
        "{\"type\":\"span\",\"part\":\"body\",\"start\":10,\"end\":\"22\"}",
        "{\"type\":\"span\",\"part\":\"body\",\"start\":10,\"end\":9}",
        "{\"type\":\"span\",\"part\":null,\"start\":10,\"end\":12}",
        "{\"type\":\"span\",\"part\":\"body\",\"start\":1,\"start\":10,\"end\":22}",
        "{\"type\":\"circle\",\"x\":1}",
        "{\"type\":\"box\",\"page\":0,\"x\":1,\"y\":2,\"w\":0,\"h\":4,\"unit\":\"px\"}",
        "{\"type\":\"box\",\"page\":0,\"x\":1,\"y\":2,\"w\":3,\"h\":4,\"unit\":\"mm\"}",
        "{\"type\":\"box\",\"page\":0,\"x\":NaN,\"y\":2,\"w\":3,\"h\":4,\"unit\":\"px\"}",
        "{\"type\":\"track\",\"stream\":0,\"timeBase\":\"0/1\",\"boxes\":[]}",
        "{\"type\":\"part\",\"path\":\"a\"} {}"
      })
  void what_is_no_place_is_refused(String json) {
    assertThatThrownBy(() -> Json.mapper().readValue(json, Place.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void requests_to_engines_come_back_as_they_were(@TempDir Path folder) throws IOException {
    EngineSettings settings =
        new EngineSettings(
            "cpu",
            2,
            List.of("/models"),
            Optional.of("yunet"),
            Set.of(Category.FACE),
            Map.of(Category.FACE, 0.4),
            List.of("a term"));
    Digest digest = Digest.of(new byte[0]);
    Item item =
        new Item(
            ItemId.of("a.txt", digest),
            "a.txt",
            new MediaType("text/plain"),
            digest,
            0,
            Optional.empty());
    Finding finding =
        new Finding(
            new FindingId("f1"),
            Category.TERM,
            1,
            "a term",
            new Evidence("terms/1", Optional.of("x"), List.of("near")),
            PLACES);
    EngineRequest request =
        new EngineRequest.Copy(
            new Engines.CopyJob(
                item,
                Path.of("/in/source"),
                Path.of("/out"),
                new Plan(List.of(Hide.of(finding)), Set.of("kept")),
                settings));
    Path file = folder.resolve("request.json");

    Json.write(file, request);

    assertThat(Json.read(file, EngineRequest.class)).isEqualTo(request);
    assertThat(folder.toFile().list()).containsExactly("request.json");
  }

  @Test
  void half_a_pair_of_characters_does_not_stop_a_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.json");

    Json.write(file, List.of("a\ud83db"));

    assertThat(Json.read(file, String[].class)).containsExactly("a?b");
  }
}
