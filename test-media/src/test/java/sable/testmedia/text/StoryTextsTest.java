// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.story.Fact;
import sable.testmedia.story.Story;

class StoryTextsTest {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE);

  @Test
  void the_words_of_the_answers_stand_in_the_files() {
    for (long seed = 1; seed < 20; seed++) {
      List<MadeFile> files = new StoryTexts(Story.of(seed)).files();
      for (int i = 0; i < files.size(); i++) {
        String text = new String(files.get(i).bytes(), CHARSETS.get(i));
        assertThat(files.get(i).facts()).hasSizeGreaterThan(6);
        for (Fact fact : files.get(i).facts()) {
          assertThat(text).contains(fact.text());
        }
      }
    }
  }

  @Test
  void each_file_has_its_own_encoding_and_line_ends() {
    List<MadeFile> files = new StoryTexts(Story.standard()).files();
    assertThat(new String(files.get(1).bytes(), CHARSETS.get(1)))
        .contains("Siobhán O'Rourke\r\n")
        .contains("“for no reason”")
        .contains("£250")
        .doesNotContainPattern("[^\r]\n");
    assertThat(files.get(2).bytes()).startsWith(0xff, 0xfe);
    assertThat(new String(files.get(0).bytes(), CHARSETS.get(0))).doesNotContain("\r");
  }

  @Test
  void surnames_stand_alone_as_well() {
    assertThat(new StoryTexts(Story.standard()).notes())
        .contains("\nMrs " + Story.standard().witness().family() + " saw");
  }
}
