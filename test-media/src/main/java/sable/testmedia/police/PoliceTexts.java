// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.police;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Statements, forms of the case file, call logs, custody records, e-mails and chats with invented
 * people of many origins, each text once as people write it and once in capitals. The same seed
 * gives the same texts.
 */
public final class PoliceTexts {

  /** Resources of this package, one text each. */
  private static final List<String> PAPERS =
      List.of(
          "statement-burglary",
          "statement-assault",
          "statement-officer",
          "mg5-summary",
          "mg15-interview",
          "mg6-schedule",
          "crime-report",
          "log-public-order",
          "log-collision",
          "custody-record",
          "custody-sheet",
          "email-neighbourhood",
          "email-referral",
          "chat-friends",
          "chat-team");

  private PoliceTexts() {}

  /** {@code rounds} of every paper, each round once in mixed case and once in capitals. */
  public static List<PoliceText> made(NameList names, long seed, int rounds) {
    Random random = new Random(seed);
    List<PoliceText> texts = new ArrayList<>();
    List<String> origins = names.origins();
    for (int round = 0; round < rounds; round++) {
      for (String paper : PAPERS) {
        for (boolean capitals : new boolean[] {false, true}) {
          String name = "%s-%03d%s.txt".formatted(paper, round, capitals ? "-capitals" : "");
          texts.add(Template.fill(name, read(paper), names, origins, random, capitals));
        }
      }
    }
    return texts;
  }

  /** Writes the texts, {@code labels.csv} and {@code people.csv} into a folder. */
  public static void write(List<PoliceText> texts, Path folder) throws IOException {
    List<String> labels = new ArrayList<>(List.of("file,start,end,category,text,person"));
    List<String> people = new ArrayList<>(List.of("file,person,role,origin_of_name,longest_form"));
    for (PoliceText text : texts) {
      Files.writeString(folder.resolve(text.name()), text.text(), StandardCharsets.UTF_8);
      for (PoliceText.Label label : text.labels()) {
        String words = text.text().substring(label.start(), label.end()).replace("\n", "\\n");
        labels.add(
            "%s,%d,%d,%s,\"%s\",%s"
                .formatted(
                    text.name(),
                    label.start(),
                    label.end(),
                    label.category(),
                    words,
                    label.person()));
      }
      for (PoliceText.Who who : text.people()) {
        people.add(
            "%s,%s,%s,%s,%s"
                .formatted(
                    text.name(),
                    who.id(),
                    who.id().startsWith("o") ? "officer" : "public",
                    who.origin(),
                    who.longestForm()));
      }
    }
    Files.write(folder.resolve("labels.csv"), labels, StandardCharsets.UTF_8);
    Files.write(folder.resolve("people.csv"), people, StandardCharsets.UTF_8);
  }

  private static String read(String paper) {
    try (InputStream in =
        Objects.requireNonNull(PoliceTexts.class.getResourceAsStream(paper + ".txt"), paper)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a folder, a seed, a number of rounds and, if wished, CSV files of names. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("give a folder, a seed, a number of rounds [and names]");
    }
    List<Path> lists = new ArrayList<>();
    for (String list : List.of(arguments).subList(3, arguments.length)) {
      lists.add(Path.of(list));
    }
    NameList names = lists.isEmpty() ? NameList.inside() : NameList.of(lists);
    write(
        made(names, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2])),
        Files.createDirectories(Path.of(arguments[0])));
  }
}
