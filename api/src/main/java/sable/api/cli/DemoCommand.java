// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sable.api.settings.Settings;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.bundle.DemoBundle;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.Folders;
import sable.worker.release.ReleaseCheck;

/**
 * The main job from upload to verified release, on the demo bundle, through the public HTTP API.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Run the whole job on a made-up bundle: start the service in a folder of its own, upload, search,",
      "decide, approve by a second person, release, and verify the release."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String OFFICER = "officer-1";
  private static final String APPROVER = "approver-1";

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init")
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "sable-demo",
      description = "where bundle and release are put (default: sable-demo)")
  private Path out = Path.of("sable-demo");

  @Option(names = "--stay", description = "leave the desk open afterwards and print its address")
  private boolean stay;

  @Override
  public Integer call() throws IOException {
    PrintWriter say = spec.commandLine().getOut();
    Path folder = out.toAbsolutePath().normalize();
    Path home = fresh(folder);
    List<MadeFile> files = DemoBundle.write(Files.createDirectories(folder.resolve("bundle")));
    say.println(
        "bundle    "
            + folder.resolve("bundle").resolve("bundle.zip")
            + " ("
            + files.size()
            + " files, all invented)");
    say.flush();
    Settings settings = settings(home);
    int status;
    try (RunningService service = RunningService.start(settings, Map.of(), true)) {
      say.println("service   " + service.address());
      say.flush();
      status = runJob(new DeskClient(service.address()), folder, say);
      if (status == ExitStatus.DONE) {
        status = check(folder, files, say);
      }
      if (stay) {
        say.println("The desk stays open at " + service.address() + " until Ctrl-C.");
        say.flush();
        service.untilInterrupted();
      }
    }
    return status;
  }

  /** The demo's own service folder; what an earlier demo left there is removed first. */
  private static Path fresh(Path folder) throws IOException {
    for (String part : List.of("service", "bundle", "release")) {
      if (Files.exists(folder.resolve(part))) {
        Folders.remove(folder.resolve(part));
      }
    }
    return Files.createDirectories(folder.resolve("service"));
  }

  private static Settings settings(Path home) throws IOException {
    Settings usual = Settings.load(java.util.Optional.empty(), System.getenv());
    return new Settings(
        home,
        0,
        java.util.Optional.empty(),
        home.resolve("service").resolve("vault"),
        home.resolve("service").resolve("master.key"),
        1,
        usual.threads(),
        usual.device(),
        usual.models(),
        usual.modelsSource(),
        usual.thorough(),
        usual.growth(),
        usual.officers(),
        usual.forces(),
        usual.actors());
  }

  private int runJob(DeskClient desk, Path folder, PrintWriter say) throws IOException {
    String request =
        desk.create(
            OFFICER,
            Map.of(
                "reference",
                "R-2026-0001",
                "regime",
                "foi",
                "subjects",
                List.of(),
                "hide",
                List.of()));
    desk.upload(OFFICER, request, "bundle.zip", folder.resolve("bundle").resolve("bundle.zip"));
    desk.await(OFFICER, request, List.of("open"), true);
    tellFound(desk, request, say);
    String path = "/api/requests/" + request;
    desk.post(OFFICER, path + "/decide-as-proposed", Map.of("why", "as proposed"));
    say.println(
        "flagged   " + lookAtFlagged(desk, path) + " things that the officer looks at and keeps");
    desk.post(OFFICER, path + "/submit");
    try {
      desk.post(OFFICER, path + "/approve");
      say.println("WRONG: an officer could approve their own work");
      return ExitStatus.CHECK_FAILED;
    } catch (DeskClient.RefusedByService refused) {
      say.println("approve   refused to the officer who decided (" + refused.status() + ")");
    }
    desk.post(APPROVER, path + "/approve");
    say.println("approve   by a second person");
    say.flush();
    desk.await(APPROVER, request, List.of("ready"), true);
    desk.post(APPROVER, path + "/release");
    Path zip = folder.resolve("release.zip");
    desk.download(APPROVER, path + "/release.zip", zip);
    unpack(zip, folder);
    tellItems(desk, request, say);
    JsonNode ledger = desk.get(OFFICER, "/api/ledger/check");
    say.println(
        "ledger    "
            + ledger.path("lines").asLong()
            + " lines, "
            + (ledger.path("brokenAt").isNumber() ? "BROKEN" : "whole"));
    say.println("release   " + folder.resolve("release"));
    say.flush();
    return ledger.path("brokenAt").isNumber() ? ExitStatus.CHECK_FAILED : ExitStatus.DONE;
  }

  private static void tellFound(DeskClient desk, String request, PrintWriter say)
      throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    for (JsonNode item : list(desk.get(OFFICER, "/api/requests/" + request + "/items"))) {
      String path = "/api/requests/" + request + "/items/" + item.path("id").asText() + "/findings";
      for (JsonNode finding : list(desk.get(OFFICER, path))) {
        found.merge(finding.path("category").asText(), 1, Integer::sum);
      }
    }
    found.forEach((category, count) -> say.println("found     " + count + " " + category));
    say.flush();
  }

  /** What is flagged waits for a person; here the officer looks at each and lets it stay. */
  private static int lookAtFlagged(DeskClient desk, String path) throws IOException {
    int looked = 0;
    for (JsonNode item : list(desk.get(OFFICER, path + "/items"))) {
      String itemPath = path + "/items/" + item.path("id").asText();
      JsonNode found = desk.get(OFFICER, itemPath + "/findings");
      List<Map<String, String>> decisions = new ArrayList<>();
      for (JsonNode finding : found.path("findings")) {
        if (finding.path("action").asText().equals("flag") && finding.path("verdict").isNull()) {
          decisions.add(
              Map.of(
                  "finding", finding.path("id").asText(), "verdict", "keep", "why", "looked at"));
        }
      }
      if (!decisions.isEmpty() && !item.path("state").asText().equals("withheld")) {
        desk.decide(OFFICER, itemPath, found.path("version").asLong(), decisions);
        looked += decisions.size();
      }
    }
    return looked;
  }

  private static void tellItems(DeskClient desk, String request, PrintWriter say)
      throws IOException {
    for (JsonNode item : list(desk.get(OFFICER, "/api/requests/" + request + "/items"))) {
      String name = item.path("name").asText();
      if (item.path("container").asBoolean()) {
        say.println("opened    " + name);
      } else if (item.path("state").asText().equals("withheld")) {
        say.println("withheld  " + name + ": " + item.path("withheld").path("reason").asText());
      } else {
        say.println("hidden    " + name + ": " + item.path("findings").asInt() + " findings");
      }
      notes(item).forEach(note -> say.println("          not searched: " + note));
    }
  }

  /** Why parts of an item were not looked at, each reason once. */
  private static Set<String> notes(JsonNode item) {
    Set<String> notes = new TreeSet<>();
    for (JsonNode searched : item.path("searched")) {
      if (!searched.path("extent").asText().equalsIgnoreCase("all")) {
        notes.add(searched.path("note").asText());
      }
    }
    return notes;
  }

  /** A list that stands alone or under a name. */
  private static Iterable<JsonNode> list(JsonNode answer) {
    return answer.isArray()
        ? answer
        : answer.elements().hasNext() ? answer.elements().next() : answer;
  }

  private static int check(Path folder, List<MadeFile> files, PrintWriter say) throws IOException {
    try (CallFolder work = new CallFolder()) {
      ReleaseCheck.Result result =
          new ReleaseCheck(work.engines(EngineLimits.of(1)), work.path())
              .check(folder, List.of(), List.copyOf(DemoBundle.words(files)));
      result
          .lines()
          .forEach(l -> say.println((l.passed() ? "verified  " : "WRONG     ") + l.sentence()));
      say.flush();
      return result.passed() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("the release holds a path that climbs");
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
