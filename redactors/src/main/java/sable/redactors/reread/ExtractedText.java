// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.reread;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;
import sable.pipeline.item.MediaType;

/**
 * What Apache Tika reads out of a file: the second reader of the checks. No other program is called
 * and no writing in pictures is read.
 *
 * @param text of the body and of everything inside, separated by line breaks; personal data
 * @param metadata values by Tika's key, without what Tika says of itself
 */
public record ExtractedText(String text, Map<String, List<String>> metadata) {

  private static final String WITHOUT_OCR =
      """
      <properties><parsers><parser class="org.apache.tika.parser.DefaultParser">
      <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
      </parser></parsers></properties>
      """;

  /** What Tika finds out about any file by itself, or was told. */
  private static final Set<String> OF_EVERY_FILE =
      Set.of(
          "Content-Type",
          "Content-Encoding",
          "Content-Length",
          "resourceName",
          TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE.getName());

  private static final TikaConfig CONFIG = config();

  public ExtractedText {
    metadata = Map.copyOf(metadata);
  }

  /**
   * Reads a file as what Tika takes it for.
   *
   * @param maxCharacters beyond which reading stops
   * @return empty where Tika fails, or where there is more text than allowed: then nothing is
   *     proven
   */
  public static Optional<ExtractedText> of(Path file, int maxCharacters) {
    return read(file, new Metadata(), maxCharacters);
  }

  /** Reads a file as a given type, whatever else it looks like. */
  public static Optional<ExtractedText> of(Path file, MediaType type, int maxCharacters) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, type.value());
    return read(file, metadata, maxCharacters);
  }

  private static Optional<ExtractedText> read(Path file, Metadata metadata, int maxCharacters) {
    StringWriter body = new StringWriter();
    WriteOutContentHandler bounded = new WriteOutContentHandler(body, maxCharacters);
    try (TikaInputStream in = TikaInputStream.get(file)) {
      new AutoDetectParser(CONFIG).parse(in, new BodyContentHandler(bounded), metadata, context());
    } catch (SAXException | TikaException | IOException e) {
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      // A parser that trips over its input has not read it: the same as a failure that it admits.
      return Optional.empty();
    }
    return Optional.of(new ExtractedText(body.toString(), values(metadata)));
  }

  /** Text and metadata values in one, to be searched. */
  public String everything() {
    StringBuilder all = new StringBuilder(text);
    metadata.forEach(
        (key, values) -> {
          all.append('\n').append(key);
          values.forEach(value -> all.append('\n').append(value));
        });
    return all.toString();
  }

  private static Map<String, List<String>> values(Metadata metadata) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String key : metadata.names()) {
      if (!key.startsWith(TikaCoreProperties.TIKA_META_PREFIX) && !OF_EVERY_FILE.contains(key)) {
        values.put(key, List.of(metadata.getValues(key)));
      }
    }
    return values;
  }

  private static ParseContext context() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setExtractActions(true);
    pdf.setExtractAnnotationText(true);
    pdf.setExtractBookmarksText(true);
    pdf.setExtractAcroFormContent(true);
    pdf.setExtractMarkedContent(false);
    pdf.setExtractUniqueInlineImagesOnly(true);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    return context;
  }

  private static TikaConfig config() {
    try (InputStream xml =
        new java.io.ByteArrayInputStream(WITHOUT_OCR.getBytes(StandardCharsets.UTF_8))) {
      return new TikaConfig(xml);
    } catch (IOException | TikaException | SAXException e) {
      throw new IllegalStateException("Tika's own parsers are not to be had", e);
    }
  }

  @Override
  public String toString() {
    return "ExtractedText[" + text.length() + " characters, " + metadata.size() + " values]";
  }
}
