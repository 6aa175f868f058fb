// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TeachCommandTest {

  @TempDir private Path folder;

  @Test
  void a_folder_of_marked_texts_becomes_a_model_of_what_is_marked_in_them() throws IOException {
    Files.writeString(folder.resolve("log.txt"), "22:14 5517 AT SCENE\n22:15 6021 LEFT\n");
    Files.writeString(folder.resolve("nothing.txt"), "minutes of a meeting about roads\n");
    Files.writeString(
        folder.resolve("labels.csv"),
        """
        file,start,end,category,text,person
        log.txt,6,10,COLLAR_NO,5517,
        log.txt,26,30,COLLAR_NO,6021,
        """);
    Path model = folder.resolve("model.gz");

    StringWriter told = new StringWriter();
    int status =
        new CommandLine(new TeachCommand())
            .setOut(new PrintWriter(told))
            .execute("--rounds", "2", "--out", model.toString(), folder.toString());

    assertThat(status).isEqualTo(ExitStatus.DONE);
    assertThat(told.toString()).contains("taught on 2 texts");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(model)), UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("none\tcollar-number");
    }
  }

  @Test
  void what_cannot_be_taught_is_told_and_writes_nothing() throws IOException {
    assertThat(refusal()).contains("no labels.csv");

    Files.writeString(folder.resolve("labels.csv"), "file,start,end,category\n");
    Files.writeString(folder.resolve("text.txt"), "nothing here\n");
    assertThat(refusal()).contains("nothing is labelled");

    Files.writeString(
        folder.resolve("labels.csv"), "file,start,end,category\nText.txt,0,7,PERSON\n");
    assertThat(refusal()).contains("texts that are not there");
    assertThat(refusal("--rounds", "0")).contains("one round");
  }

  private String refusal(String... options) {
    StringWriter told = new StringWriter();
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--out", folder.resolve("model.gz").toString(), folder.toString()));
    int status =
        new CommandLine(new TeachCommand())
            .setErr(new PrintWriter(told))
            .execute(words.toArray(String[]::new));
    assertThat(status).isEqualTo(ExitStatus.WRONG_CALL);
    assertThat(folder.resolve("model.gz")).doesNotExist();
    return told.toString();
  }
}
