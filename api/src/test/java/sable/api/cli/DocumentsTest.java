// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents lead to is there: files, and commands of the program. */
class DocumentsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Pattern COMMAND = Pattern.compile("\\./sable ([a-z]+)( [a-z]+)?");

  @Test
  void every_link_leads_to_a_file() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      for (MatchResult link : found(LINK, document)) {
        String target = link.group(1);
        if (!target.contains("://") && !Files.exists(document.resolveSibling(target))) {
          broken.add(ROOT.relativize(document) + ": " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_command_that_is_named_is_one_of_the_program() throws IOException {
    Map<String, CommandLine> commands = new CommandLine(new Main()).getSubcommands();
    List<String> unknown = new ArrayList<>();
    for (Path document : documents()) {
      for (MatchResult command : found(COMMAND, document)) {
        CommandLine named = commands.get(command.group(1));
        boolean family = named != null && !named.getSubcommands().isEmpty();
        String member = command.group(2) == null ? "" : command.group(2).strip();
        if (named == null
            || (family && !member.isEmpty() && !named.getSubcommands().containsKey(member))) {
          unknown.add(ROOT.relativize(document) + ": " + command.group());
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("detectors/training"))) {
      try (Stream<Path> files = Files.walk(folder, folder.equals(ROOT) ? 1 : 3)) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
      }
    }
    assertThat(documents).hasSizeGreaterThan(5);
    return documents;
  }

  private static List<MatchResult> found(Pattern pattern, Path document) throws IOException {
    return pattern.matcher(Files.readString(document, UTF_8)).results().toList();
  }
}
