// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sable.pipeline.plan.Gone;

class HiddenWordsTest {

  private static final String NAME = "Margaret Ashworth";
  private final Gone name = new Gone(NAME, Gone.How.WHOLE_WORDS);
  private final HiddenWords words = HiddenWords.of(Set.of(name));

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      seen by MARGARET  ashworth today                          | case and spaces
      Mar-\\ngaret Ashworth                                      | broken at a line's end
      %4D%61rgaret%20Ashworth                                   | percent signs
      ?q=%4Dargaret+Ashworth&x=1                                | percent signs and plus
      \\u004dargaret\\u0020Ashworth                               | escapes
      \\115argaret Ashworth                                      | octal escapes
      &#77;argaret&nbsp;&#x41;shworth                           | entities
      =4Dargaret=20Ash=\\nworth                                  | quoted-printable
      4d617267617265742041736877 6f727468                       | hexadecimal
      4d 61 72 67 61 72 65 74 20 41 73 68 77 6f 72 74 68        | hexadecimal in pairs
      htrowhsA teragraM                                         | reversed
      M a r g a r e t Ashworth                                  | spaced out
      M\u0430rg\u0430r\u0435t Ashworth                          | look-alike letters
      Ma\u200brgar\u00adet Ashworth                             | invisible letters
      """)
  void finds_a_name_written_another_way(String text, String way) {
    String unescaped = text.replace("\\n", "\n");

    assertThat(words.inUnwrapped(unescaped)).as(way).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "xy"})
  void finds_a_name_in_base64_at_each_of_three_alignments(String before) {
    String wrapped =
        Base64.getEncoder().encodeToString((before + " " + NAME).getBytes(StandardCharsets.UTF_8));

    assertThat(words.inUnwrapped("data: " + wrapped + ";")).containsExactly(name);
    assertThat(words.inBytes(("data: " + wrapped).getBytes(StandardCharsets.UTF_8)))
        .containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kate", "Smith", "Oliver"})
  void finds_a_short_name_in_base64(String name) {
    Gone gone = new Gone(name, Gone.How.ANYWHERE);
    String wrapped = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));

    assertThat(HiddenWords.of(Set.of(gone)).inUnwrapped("code " + wrapped + " follows"))
        .containsExactly(gone);
  }

  @Test
  void finds_a_name_in_base64_of_percent_signs_and_over_lines() {
    String percent = "%4Dargaret%20Ashworth and more that makes the line longer than it may be";
    String wrapped =
        Base64.getMimeEncoder(24, "\r\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(percent.getBytes(StandardCharsets.UTF_8));

    assertThat(words.inUnwrapped(wrapped)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void finds_a_name_in_bytes_whatever_the_width_of_a_letter(String charset) {
    Gone accented = new Gone("Zo\u00eb M\u00fcller", Gone.How.WHOLE_WORDS);
    byte[] noise = new byte[1001];
    new Random(3).nextBytes(noise);
    byte[] letters =
        ("\u0001\u0002" + accented.text() + "\u0001\u0002").getBytes(Charset.forName(charset));

    assertThat(HiddenWords.of(Set.of(accented)).inBytes(joined(noise, letters, noise)))
        .containsExactly(accented);
  }

  @Test
  void finds_a_name_across_the_border_of_two_windows() throws IOException {
    byte[] before = new byte[(1 << 20) - 5];
    byte[] all = joined(before, NAME.getBytes(StandardCharsets.US_ASCII), new byte[50]);

    assertThat(words.inBytes(new ByteArrayInputStream(all))).containsExactly(name);
  }

  @Test
  void a_short_name_in_noise_is_chance_and_in_a_sentence_is_not() {
    Gone ann = new Gone("Ann", Gone.How.ANYWHERE);
    byte[] noise = new byte[8 << 20];
    new Random(11).nextBytes(noise);
    HiddenWords short1 = HiddenWords.of(List.of(ann));

    assertThat(short1.inBytes(noise)).isEmpty();
    assertThat(short1.inBytes("\0\0seen by Ann today\0\0".getBytes(StandardCharsets.US_ASCII)))
        .containsExactly(ann);
  }

  @Test
  void another_word_is_no_hit() {
    assertThat(words.inUnwrapped("Margaret Ash and Ashworth Hall, 4d61, &amp; %20")).isEmpty();
  }

  @Test
  void a_check_counts_and_does_not_tell() {
    var check = words.check("hidden words", "own reader", Set.of(name));

    assertThat(check.passed()).isFalse();
    assertThat(check.detail()).isEqualTo("1 of 1 hidden words occur").doesNotContain("Margaret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4d61",
        "4d 61 ",
        "0x4d, ",
        "%4D",
        "=4D",
        "a b ",
        "QUJDREVGR0g",
        "QUJDREVGR0g\n",
        "&#77;",
        "\\u004d",
        "-\n",
        "- \n \n",
        "==",
        "%%",
        "a ",
        "\\",
        "QUJD\n",
        "&#",
        "4d "
      })
  void long_runs_of_any_encoding_are_read_in_time(String piece) {
    String hostile = piece.repeat((1 << 18) / piece.length());

    assertThat(words.inUnwrapped(hostile)).isEmpty();
    assertThat(words.inUnwrapped(hostile + " " + NAME)).containsExactly(name);
  }

  private static byte[] joined(byte[]... parts) {
    var out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
