// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;

class FileTypeTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Statement of Margaret Ashworth       | text/plain
      %PDF-1.7                             | application/pdf
      junk before the header %PDF-1.4      | application/pdf
      {"name": "Margaret"}                 | text/plain
      <html><body>hello</body></html>      | text/html
      GIF89a                               | image/gif
      """)
  void tells_a_type_from_the_first_bytes(String content, String type) throws IOException {
    Path file = file("misleading.docx", content.getBytes(StandardCharsets.UTF_8));

    assertThat(FileType.of(file)).isEqualTo(new MediaType(type));
  }

  @Test
  void a_file_without_bytes_is_empty_and_withheld_as_such() throws IOException {
    Path file = file("empty.jpg", new byte[0]);

    assertThat(FileType.of(file)).isEqualTo(FileType.EMPTY);
    assertThat(Unsupported.reason(FileType.EMPTY).code()).isEqualTo(Reason.Code.EMPTY);
  }

  @Test
  void western_text_in_utf_16_without_a_mark_is_text() throws IOException {
    byte[] bytes = "Statement of Margaret".getBytes(StandardCharsets.UTF_16LE);

    assertThat(FileType.of(file("a", bytes))).isEqualTo(FileType.PLAIN_TEXT);
  }

  @Test
  void a_text_with_a_stray_zero_is_text() throws IOException {
    byte[] bytes = "a,b\nMargaret Ashworth\0hidden,1\n".getBytes(StandardCharsets.UTF_8);

    assertThat(FileType.of(file("a", bytes))).isEqualTo(FileType.PLAIN_TEXT);
  }

  @Test
  void mail_without_parts_and_encodings_is_text() throws IOException {
    String head =
        "From: a@example.org\nTo: b@example.org\nSubject: a request\nDate: Mon, 1 Jan 2024\n";

    assertThat(FileType.of(file("a", (head + "\nHello").getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(FileType.PLAIN_TEXT);
    assertThat(
            FileType.of(
                file(
                    "b",
                    (head + "MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nSGVsbG8=")
                        .getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(new MediaType("message/rfc822"));
  }

  @Test
  void bytes_that_say_nothing_are_unknown() throws IOException {
    byte[] bytes = new byte[4096];
    new java.util.Random(7).nextBytes(bytes);

    assertThat(FileType.of(file("a", bytes))).isEqualTo(MediaType.UNKNOWN);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "application/x-tika-ooxml-protected,ENCRYPTED,password",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document,UNSUPPORTED,PDF",
    "application/vnd.ms-excel,UNSUPPORTED,Spreadsheets",
    "message/rfc822,UNSUPPORTED,attachment",
    "audio/mpeg,UNSUPPORTED,transcript",
    "image/tiff,UNSUPPORTED,PNG",
    "application/x-7z-compressed,UNSUPPORTED,zip",
    "application/x-msdownload,UNSUPPORTED,program",
    "application/octet-stream,UNSUPPORTED,Nobody could tell",
  })
  void what_no_medium_reads_has_a_reason_that_helps(String type, String code, String word) {
    Reason reason = Unsupported.reason(new MediaType(type));

    assertThat(reason.code()).isEqualTo(Reason.Code.valueOf(code));
    assertThat(reason.sentence()).contains(word);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
