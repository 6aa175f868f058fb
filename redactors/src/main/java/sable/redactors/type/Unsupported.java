// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.type;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;

/** Why a file for which there is no medium is withheld, and what the officer can do with it. */
public final class Unsupported {

  private static final List<Family> FAMILIES =
      List.of(
          new Family(
              FileType.EMPTY::equals,
              Reason.Code.EMPTY,
              "The file is empty: it has no bytes. Ask the sender for it again if it should hold something."),
          new Family(
              is("application/x-tika-ooxml-protected"),
              Reason.Code.ENCRYPTED,
              "This Office document is locked with a password. Save it without the password, and export it as PDF."),
          new Family(
              t ->
                  starts(t, "application/msword", "application/vnd.ms-word", "application/rtf")
                      || t.value().contains("wordprocessingml")
                      || t.value().contains("opendocument.text"),
              "Word-processor documents are not handled yet: they hold changes, comments and properties that do not"
                  + " show. Print the document to PDF and add that."),
          new Family(
              t ->
                  starts(t, "application/vnd.ms-excel")
                      || t.value().contains("spreadsheetml")
                      || t.value().contains("opendocument.spreadsheet"),
              "Spreadsheets are not handled yet: they hold hidden sheets, rows and caches. Print the wanted cells to PDF,"
                  + " or save them as text, and add that."),
          new Family(
              t ->
                  starts(t, "application/vnd.ms-powerpoint")
                      || t.value().contains("presentationml")
                      || t.value().contains("opendocument.presentation"),
              "Presentations are not handled yet: they hold notes and hidden slides. Print the slides to PDF and add that."),
          new Family(
              t ->
                  t.value().contains("ooxml")
                      || t.value().contains("opendocument")
                      || t.value().contains("openxmlformats")
                      || t.value().contains("x-tika-msoffice"),
              "This Office document is not handled yet. Print it to PDF and add that."),
          new Family(
              t ->
                  starts(
                      t,
                      "message/",
                      "application/mbox",
                      "application/vnd.ms-outlook",
                      "application/vnd.ms-tnef"),
              "E-mail is not handled yet: it holds headers, encoded parts and attachments. Print the message to PDF,"
                  + " save each attachment, and add those."),
          new Family(
              is("text/calendar", "text/x-vcalendar", "text/x-vcard", "text/vcard"),
              "Calendar entries and contact cards are not handled yet. Print them to PDF and add that."),
          new Family(
              t -> t.value().contains("html"),
              "Web pages are not handled yet: they hold text that does not show. Print the page to PDF and add that."),
          new Family(
              is("image/svg+xml"),
              "Vector drawings (SVG) are not handled yet. Save the drawing as PNG or PDF and add that."),
          new Family(
              t -> starts(t, "image/"),
              "This kind of picture is not handled yet: only JPEG and PNG are. Save it as PNG or JPEG and add that."),
          new Family(
              t -> starts(t, "audio/"),
              "Sound is not handled yet. Redact it by hand, or add a transcript."),
          new Family(
              t -> starts(t, "video/") || t.value().equals("application/mp4"),
              "This kind of film is not handled: only MP4, MOV and MKV with H.264 or H.265 are. Convert it to MP4 with"
                  + " H.264 and add that."),
          new Family(
              is(
                  "application/x-7z-compressed",
                  "application/x-rar-compressed",
                  "application/x-tar",
                  "application/x-gtar",
                  "application/gzip",
                  "application/x-bzip2",
                  "application/x-xz",
                  "application/zstd",
                  "application/vnd.ms-cab-compressed",
                  "application/x-iso9660-image"),
              "This kind of archive is not handled: only zip is. Unpack it and add the files, or pack them as zip."),
          new Family(
              t ->
                  starts(
                          t,
                          "application/x-msdownload",
                          "application/x-dosexec",
                          "application/x-executable")
                      || t.value().contains("java-archive")
                      || t.value().contains("android.package"),
              "This is a program, not a document. Programs are never released; leave it out."),
          new Family(
              t -> t.value().endsWith("xml"),
              "XML is not handled yet: it holds text in encodings that do not show. Print what is wanted to PDF and add"
                  + " that."),
          new Family(
              t -> starts(t, "text/"),
              "This kind of text is not handled yet. Save it as plain text, or print it to PDF, and add that."));

  private static final String UNKNOWN =
      "Nobody could tell what kind of file this is. Open it with the program that made it, print it to PDF and add that.";

  private Unsupported() {}

  /** The reason for a type that no medium reads. */
  public static Reason reason(MediaType type) {
    return FAMILIES.stream()
        .filter(family -> family.holds().test(type))
        .findFirst()
        .map(family -> new Reason(family.code(), family.sentence()))
        .orElseGet(() -> new Reason(Reason.Code.UNSUPPORTED, UNKNOWN));
  }

  private static boolean starts(MediaType type, String... starts) {
    return List.of(starts).stream().anyMatch(type.value()::startsWith);
  }

  private static Predicate<MediaType> is(String... values) {
    Set<String> all = Set.of(values);
    return type -> all.contains(type.value());
  }

  private record Family(Predicate<MediaType> holds, Reason.Code code, String sentence) {

    Family(Predicate<MediaType> holds, String sentence) {
      this(holds, Reason.Code.UNSUPPORTED, sentence);
    }
  }
}
