// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.FindingId;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Digest;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;
import sable.pipeline.place.Place;
import sable.pipeline.place.Span;
import sable.pipeline.place.TimeBase;
import sable.pipeline.plan.Verdict;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.Regime;

/**
 * How Sable's values stand in JSON. Reading is strict: unknown or doubled properties, trailing
 * bytes, missing values of required properties and numbers in quotes are refused. Codes stand for
 * enumerations of the file contract, plain strings for ids, digests and media types. Times are
 * ISO-8601.
 */
public final class Json {

  private static final int LONGEST_TEXT = 200_000_000;

  /** Without a field in it that could change, so it may be shared. */
  private static final ObjectMapper MAPPER = build();

  private static final ObjectWriter PRETTY =
      MAPPER.writer(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                      .withArrayEmptySeparator("")
                      .withObjectEmptySeparator(""))
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Json() {}

  /** The mapper of the engine files and of the entrances. Do not reconfigure it. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** A writer for files that people read: indented, line feeds, the same bytes everywhere. */
  public static ObjectWriter pretty() {
    return PRETTY;
  }

  /**
   * Writes a value for a program: under a temporary name beside it first, so that nobody ever reads
   * half of it. Characters that are half of a pair are written as question marks.
   */
  public static void write(Path file, Object value) throws IOException {
    write(MAPPER.writer(), file, value);
  }

  /** Writes a value for people, indented; otherwise as {@link #write}. */
  public static void writePretty(Path file, Object value) throws IOException {
    write(PRETTY, file, value);
  }

  private static void write(ObjectWriter json, Path file, Object value) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try (Writer out = new OutputStreamWriter(privately(half), UTF_8)) {
      json.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, value);
      out.write('\n');
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What stands in these files is about people, and folders may be open to others. */
  private static OutputStream privately(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Channels.newOutputStream(
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
  }

  /**
   * Reads a value.
   *
   * @throws IOException where the file cannot be read or is not one such value
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return MAPPER.readValue(in, type);
    }
  }

  private static ObjectMapper build() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .addModules(new Jdk8Module(), new JavaTimeModule(), values())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .build();
  }

  private static SimpleModule values() {
    SimpleModule module = new SimpleModule("sable");
    string(module, ItemId.class, ItemId::new);
    string(module, Digest.class, Digest::new);
    string(module, MediaType.class, MediaType::new);
    string(module, FindingId.class, FindingId::new);
    string(module, PersonId.class, PersonId::new);
    string(module, TimeBase.class, TimeBase::parse);
    string(module, Path.class, Path::of);
    code(module, Category.class, Category::code, Category::of);
    code(
        module,
        Searched.Extent.class,
        extent -> extent.name().toLowerCase(Locale.ROOT),
        Json::extent);
    code(module, Role.class, Role::code, Role::of);
    code(module, Action.class, Action::code, Action::of);
    code(module, Regime.class, Regime::code, Regime::of);
    code(module, Verdict.class, Verdict::code, Verdict::of);
    module.addKeyDeserializer(Category.class, new CategoryKey());
    module.addKeySerializer(Category.class, new CategoryKey.Writer());
    module.addSerializer(Place.class, new PlaceOut());
    module.addDeserializer(Place.class, new PlaceIn(null));
    return module;
  }

  private static Searched.Extent extent(String code) {
    for (Searched.Extent extent : Searched.Extent.values()) {
      if (extent.name().toLowerCase(Locale.ROOT).equals(code)) {
        return extent;
      }
    }
    throw new IllegalArgumentException("the extents are all, part and none");
  }

  private static <T> void string(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addSerializer(type, new ToStringSerializer(type));
    module.addDeserializer(type, new Parsed<>(type, parse));
  }

  private static <T> void code(
      SimpleModule module, Class<T> type, Function<T, String> code, Function<String, T> parse) {
    module.addSerializer(type, new CodeSerializer<>(type, code));
    module.addDeserializer(type, new Parsed<>(type, parse));
  }

  private static final class Parsed<T> extends FromStringDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    Parsed(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) {
      return parse.apply(text);
    }
  }

  private static final class PlaceOut extends StdSerializer<Place> {
    private static final long serialVersionUID = 1L;

    PlaceOut() {
      super(Place.class);
    }

    @Override
    public void serialize(Place place, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (place instanceof Span span) {
        // Texts have spans by the thousand; this is what the line below would write.
        out.writeStartObject(place);
        out.writeStringField("type", "span");
        out.writeStringField("part", span.part());
        out.writeNumberField("start", span.start());
        out.writeNumberField("end", span.end());
        out.writeEndObject();
        return;
      }
      PlaceJson shape = PlaceJson.of(place);
      provider
          .findTypedValueSerializer(shape.getClass(), true, null)
          .serialize(shape, out, provider);
    }
  }

  /** Finds how the shape is read once, not for every place. */
  private static final class PlaceIn extends StdDeserializer<Place>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable JsonDeserializer<Object> shapes;

    PlaceIn(@Nullable JsonDeserializer<Object> shapes) {
      super(Place.class);
      this.shapes = shapes;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      return new PlaceIn(shapes(context));
    }

    private static JsonDeserializer<Object> shapes(DeserializationContext context)
        throws JsonMappingException {
      return context.findRootValueDeserializer(context.constructType(PlaceJson.class));
    }

    @Override
    public Place deserialize(JsonParser in, DeserializationContext context) throws IOException {
      JsonDeserializer<Object> reader = shapes == null ? shapes(context) : shapes;
      PlaceJson shape = (PlaceJson) reader.deserialize(in, context);
      try {
        return shape.place();
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(in, e.getMessage(), e);
      }
    }
  }
}
