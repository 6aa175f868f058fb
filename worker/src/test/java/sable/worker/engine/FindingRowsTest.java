// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.place.Box;
import sable.pipeline.place.Part;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.TimeRange;
import sable.pipeline.place.Track;
import sable.worker.json.Json;

class FindingRowsTest {

  @TempDir private Path folder;

  @Test
  void findings_of_every_kind_come_back_as_they_were() throws IOException {
    List<Finding> findings =
        List.of(
            new Finding(
                new FindingId("f1"),
                Category.EMAIL,
                0.95,
                "jo \"é\" \u0001\n",
                new Evidence("email", Optional.of("domain-name"), List.of("mail", "to", "")),
                List.of(
                    new Span("page-1", 10, 22),
                    new Box(1, new Rect(1, 2.5, 3, 4), Box.Unit.PT),
                    new Span("page-2", 0, 0))),
            new Finding(
                new FindingId("f2"),
                Category.FACE,
                1,
                "",
                Evidence.of("face"),
                List.of(
                    new Track(
                        0,
                        new TimeBase(1, 12800),
                        List.of(new Track.At(-512, new Rect(1, 2, 3, 4)))))),
            new Finding(
                new FindingId("f3"),
                Category.METADATA,
                0,
                "email",
                new Evidence("found-again", Optional.empty(), List.of("email")),
                List.of(new TimeRange(1, 1200, 1850), new Part("docProps/custom.xml"))));
    EngineAnswer.Mentioned answer = new EngineAnswer.Mentioned(Optional.empty(), findings);

    Json.write(folder.resolve("result.json"), answer);

    assertThat(Json.read(folder.resolve("result.json"), EngineAnswer.Mentioned.class))
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[null]",
        "[[]]",
        "[{\"id\":\"f1\"}]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[],[]]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[],[null]]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[],[[\"body\",1]]]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[],[[\"body\",2,1]]]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[],[[\"body\",1,99999999999]]]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[],[[\"body\",1,2.5]]]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[],[[\"body\",1,2,3]]]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[],[[\"body\",1,2]],1]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[1],[[\"body\",1,2]]]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",1,[],[[\"body\",1,2]]]]",
        "[[\"f1\",\"email\",0.9,\"a\",null,null,[],[[\"body\",1,2]]]]",
        "[[\"f1\",\"email\",0.9,null,\"r\",null,[],[[\"body\",1,2]]]]",
        "[[\"f1\",\"email\",1.1,\"a\",\"r\",null,[],[[\"body\",1,2]]]]",
        "[[\"f1\",\"email\",\"1\",\"a\",\"r\",null,[],[[\"body\",1,2]]]]",
        "[[\"f1\",\"unknown\",0.9,\"a\",\"r\",null,[],[[\"body\",1,2]]]]",
        "[[\"x1\",\"email\",0.9,\"a\",\"r\",null,[],[[\"body\",1,2]]]]",
        "[[\"f1\",\"email\",0.9,\"a\",\"r\",null,[],[{\"type\":\"span\",\"part\":\"body\"}]]]"
      })
  void other_rows_are_refused(String rows) throws IOException {
    Path file = folder.resolve("result.json");
    Files.writeString(file, "{\"withheld\":null,\"findings\":" + rows + "}");

    assertThatThrownBy(() -> Json.read(file, EngineAnswer.Mentioned.class))
        .isInstanceOf(JsonMappingException.class);
  }

  @Test
  void half_a_file_is_refused() throws IOException {
    Path file = folder.resolve("result.json");
    Files.writeString(file, "{\"withheld\":null,\"findings\":[[\"f1\",\"email\",0.9,\"a\",\"r\"");

    assertThatThrownBy(() -> Json.read(file, EngineAnswer.Mentioned.class))
        .isInstanceOf(IOException.class);
  }
}
