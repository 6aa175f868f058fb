// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.place.Place;
import sable.pipeline.place.Span;

/**
 * Findings as they pass from an engine to its parent, by the hundred thousand for a long text: a
 * row each, without names of fields, {@code ["f1","email",0.9,"words","rule",null,["context"],
 * [["body",0,5]]]}. A span is a row as well; other places stand as they do elsewhere. Both sides
 * are of one build, so the form may change; files for others name their fields.
 */
final class FindingRows {

  private FindingRows() {}

  /** Writes the rows. */
  static final class Out extends JsonSerializer<List<Finding>> {

    @Override
    public void serialize(List<Finding> findings, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartArray();
      for (Finding finding : findings) {
        out.writeStartArray();
        out.writeString(finding.id().value());
        out.writeString(finding.category().code());
        out.writeNumber(finding.confidence());
        out.writeString(finding.text());
        out.writeString(finding.evidence().rule());
        out.writeString(finding.evidence().validator().orElse(null));
        write(finding.evidence().context(), out);
        out.writeStartArray();
        for (Place place : finding.places()) {
          write(place, out, provider);
        }
        out.writeEndArray();
        out.writeEndArray();
      }
      out.writeEndArray();
    }

    private static void write(List<String> context, JsonGenerator out) throws IOException {
      out.writeStartArray();
      for (String word : context) {
        out.writeString(word);
      }
      out.writeEndArray();
    }

    private static void write(Place place, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (place instanceof Span span) {
        out.writeStartArray();
        out.writeString(span.part());
        out.writeNumber(span.start());
        out.writeNumber(span.end());
        out.writeEndArray();
      } else {
        provider.defaultSerializeValue(place, out);
      }
    }
  }

  /** Reads the rows, strictly: an engine that read a hostile file is not trusted. */
  static final class In extends JsonDeserializer<List<Finding>> {

    @Override
    public List<Finding> deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      Rows rows = new Rows(in, context);
      rows.want(JsonToken.START_ARRAY, in.currentToken());
      List<Finding> findings = new ArrayList<>();
      while (rows.another(JsonToken.START_ARRAY)) {
        findings.add(rows.finding());
      }
      return findings;
    }
  }

  /** The rows of one answer. Words that stand in many of them are kept once. */
  private static final class Rows {
    private static final int MOST_KEPT = 1 << 12;

    private final JsonParser in;
    private final DeserializationContext context;
    private final Map<String, String> kept = new HashMap<>();

    Rows(JsonParser in, DeserializationContext context) {
      this.in = in;
      this.context = context;
    }

    Finding finding() throws IOException {
      try {
        FindingId id = new FindingId(text());
        Category category = Category.of(text());
        double confidence = number();
        String text = text();
        Evidence evidence = new Evidence(once(text()), validator(), context());
        Finding finding = new Finding(id, category, confidence, text, evidence, places());
        want(JsonToken.END_ARRAY, in.nextToken());
        return finding;
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(in, e.getMessage(), e);
      }
    }

    private double number() throws IOException {
      if (in.nextToken() != JsonToken.VALUE_NUMBER_INT) {
        want(JsonToken.VALUE_NUMBER_FLOAT, in.currentToken());
      }
      return in.getDoubleValue();
    }

    private Optional<String> validator() throws IOException {
      if (in.nextToken() == JsonToken.VALUE_NULL) {
        return Optional.empty();
      }
      want(JsonToken.VALUE_STRING, in.currentToken());
      return Optional.of(once(in.getText()));
    }

    private List<String> context() throws IOException {
      want(JsonToken.START_ARRAY, in.nextToken());
      List<String> words = new ArrayList<>(1);
      while (another(JsonToken.VALUE_STRING)) {
        words.add(once(in.getText()));
      }
      return words;
    }

    private List<Place> places() throws IOException {
      want(JsonToken.START_ARRAY, in.nextToken());
      List<Place> places = new ArrayList<>(1);
      while (in.nextToken() != JsonToken.END_ARRAY) {
        places.add(in.currentToken() == JsonToken.START_ARRAY ? span() : otherPlace());
      }
      return places;
    }

    private Span span() throws IOException {
      String part = once(text());
      want(JsonToken.VALUE_NUMBER_INT, in.nextToken());
      int start = in.getIntValue();
      want(JsonToken.VALUE_NUMBER_INT, in.nextToken());
      int end = in.getIntValue();
      want(JsonToken.END_ARRAY, in.nextToken());
      return new Span(part, start, end);
    }

    private Place otherPlace() throws IOException {
      want(JsonToken.START_OBJECT, in.currentToken());
      return context.readValue(in, Place.class);
    }

    private String text() throws IOException {
      want(JsonToken.VALUE_STRING, in.nextToken());
      return in.getText();
    }

    private String once(String text) {
      String known = kept.get(text);
      if (known != null) {
        return known;
      }
      if (kept.size() < MOST_KEPT) {
        kept.put(text, text);
      }
      return text;
    }

    /** Whether a list goes on, as it then must with such a token. */
    boolean another(JsonToken token) throws IOException {
      if (in.nextToken() == JsonToken.END_ARRAY) {
        return false;
      }
      want(token, in.currentToken());
      return true;
    }

    void want(JsonToken wanted, @Nullable JsonToken token) throws IOException {
      if (token != wanted) {
        throw JsonMappingException.from(in, "a row of findings is not as it should be");
      }
    }
  }
}
