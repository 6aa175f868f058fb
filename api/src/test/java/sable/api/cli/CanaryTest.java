// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marked personal data goes through every path, whole files and damaged ones, good calls and bad
 * ones, and an engine that is killed; then everything that the program said anywhere is searched
 * for it: logs at their finest, answers that say no, events, the ledger, and every byte on disk.
 */
@Tag("engine")
class CanaryTest {

  private static final String OFFICER = "officer-1";
  private static final String NAME = "Zzyxaria Quillfeather";
  private static final String STATEMENT =
      """
      Statement of Zzyxaria Quillfeather, 77 Vexwood Street, Reading RG1 9ZY.
      Call me on 07700 900963 or write to zzyxaria.q@vexwood-mail.org.uk.
      My NI number is ZY 98 76 54 C. PC 4471 Quillfeather knows about Kryptobalsam.
      """;

  /** What must be nowhere, in small letters. */
  private static final List<String> CANARIES =
      List.of(
          "zzyxaria",
          "quillfeather",
          "vexwood",
          "7700 900963",
          "7700900963",
          "98 76 54",
          "kryptobalsam",
          "wixelgrunt");

  /** How files of each kind begin; the rest of them is not as it should be. */
  private static final Map<String, String> DAMAGED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("pdf", "%PDF-1.7\n1 0 obj\n<< /Title ("),
              Map.entry("docx", "PK\3\4\24\0\10\10"),
              Map.entry("zip", "PK\3\4\24\0\0\0"),
              Map.entry("jpg", "\u00ff\u00d8\u00ff\u00e0\0\20JFIF"),
              Map.entry("png", "\u0089PNG\r\n\32\n\0\0\0\rIHDR"),
              Map.entry("mp4", "\0\0\0\30ftypisom\0\0\2\0mdat"),
              Map.entry("wav", "RIFF\44\0\0\0WAVEfmt "),
              Map.entry("eml", "From: zzyxaria.q@vexwood-mail.org.uk\nContent-Type: multipart/x;"),
              Map.entry("msg", "\u00d0\u00cf\21\u00e0\u00a1\u00b1\32\u00e1"),
              Map.entry("html", "<html><!--"),
              Map.entry("rtf", "{\\rtf1 {\\*\\"),
              Map.entry("txt", "\u00c3(\u00a0\u00ff\u0081 "),
              Map.entry("exe", "MZ\0\0")));

  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final StringBuilder refused = new StringBuilder();
  private String address = "";

  @Test
  void nothing_of_it_is_in_a_log_a_refusal_an_event_the_ledger_or_on_disk() throws Exception {
    Process service = start("serve");
    String ledger;
    String released;
    Path events = folder.resolve("events");
    try {
      address = addressOf(service);
      CompletableFuture<HttpResponse<Path>> listening =
          http.sendAsync(to("/api/events").GET().build(), HttpResponse.BodyHandlers.ofFile(events));
      assertThat(listening).isNotDone();
      String request = opened();
      for (Map.Entry<String, byte[]> file : files().entrySet()) {
        upload(request, file.getKey(), file.getValue());
      }
      settled(request, service, false);
      upload(request, "killed " + NAME + ".txt", STATEMENT.repeat(20_000).getBytes(UTF_8));
      settled(request, service, true);
      assertThat(get("/api/requests/" + request + "/items")).contains("killed " + NAME);
      badCalls(request);
      released = release(request, service);
      ledger = get("/api/requests/" + request + "/ledger");
      service.destroy();
      assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      service.descendants().forEach(ProcessHandle::destroyForcibly);
      service.destroyForcibly();
    }

    assertThat(released).as("a release was made; refused: " + refused).isEqualTo("released");
    assertThat(said()).as("the log").contains("TRACE", "CRASHED");
    assertThat(ledger).as("the ledger").contains("release");
    assertThat(refused).as("answers that say no").contains("invalid");
    assertThat(Files.readString(events)).as("events").contains("request");
    assertThat(canariesIn(said())).as("in the log").isEmpty();
    assertThat(canariesIn(refused.toString())).as("in answers that say no").isEmpty();
    assertThat(canariesIn(ledger)).as("in the ledger").isEmpty();
    assertThat(canariesIn(Files.readString(events))).as("in events").isEmpty();
    assertThat(filesWithCanaries(folder.resolve("home"))).as("files on disk").isEmpty();
  }

  @Test
  void nothing_of_it_is_in_what_the_command_line_logs() throws Exception {
    Path bundle = Files.createDirectory(folder.resolve("bundle"));
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(bundle.resolve(file.getKey()), file.getValue());
    }
    Path out = folder.resolve("out");

    Process call =
        start("apply", "--approve", "all", "--hide", "Kryptobalsam", "--out", out, bundle);
    try {
      assertThat(call.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(call.exitValue()).as(said()).isEqualTo(ExitStatus.INCOMPLETE);
    } finally {
      call.destroyForcibly();
    }

    String logged =
        said()
            .lines()
            .filter(line -> line.matches(".*\\b(TRACE|DEBUG|INFO|WARN|ERROR)\\b.*"))
            .reduce("", (a, b) -> a + "\n" + b);
    assertThat(canariesIn(logged)).as("in the log").isEmpty();
    assertThat(canariesIn(said().replace(NAME, "")))
        .as("what it says names files that an officer must look at, and nothing in them")
        .isEmpty();
    assertThat(filesWithCanaries(out.resolve("release"))).as("released files").isEmpty();
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("statement.txt", STATEMENT.getBytes(UTF_8));
    files.put(NAME + ".zip", zip());
    DAMAGED.forEach(
        (extension, opening) ->
            files.put(NAME + " damaged." + extension, (opening + STATEMENT).getBytes(ISO_8859_1)));
    return files;
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of(NAME + ".txt", "../" + NAME + ".txt", NAME + " cut.pdf")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("%PDF-1.4 " + STATEMENT).getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private String opened() throws Exception {
    String answer =
        post(
            "/api/requests",
            "{\"reference\":\"R-1\",\"regime\":\"foi\",\"subjects\":[\"%s\"],\"hide\":[\"Kryptobalsam\"]}"
                .formatted(NAME));
    Matcher id = ID.matcher(answer);
    assertThat(id.find()).as(answer).isTrue();
    return id.group(1);
  }

  private void upload(String request, String name, byte[] content) throws Exception {
    String path = "/api/requests/" + request + "/files?name=" + URLEncoder.encode(name, UTF_8);
    send(
        to(path)
            .header("Content-Type", "application/octet-stream")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
  }

  /** Waits until every item was searched or withheld; kills every engine meanwhile, if asked to. */
  private void settled(String request, Process service, boolean killing) throws Exception {
    long limit = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!get("/api/requests/" + request).replace(" ", "").contains("\"itemsBusy\":0")) {
      assertThat(System.nanoTime()).as("in time").isLessThan(limit);
      if (killing) {
        service
            .descendants()
            .filter(child -> child.info().command().orElse("").endsWith("java"))
            .forEach(ProcessHandle::destroyForcibly);
      }
      service.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private void badCalls(String request) throws Exception {
    String path = "/api/requests/" + request;
    String item = "Wixelgrunt";
    Matcher ids = ID.matcher(get(path + "/items"));
    while (ids.find()) {
      item = ids.group(1);
    }
    String name = URLEncoder.encode(NAME, UTF_8);
    post("/api/requests", "{\"reference\":\"" + NAME);
    post("/api/requests", "{\"reference\":\"R-2\",\"regime\":\"" + NAME + "\"}");
    post("/api/requests", "{\"reference\":\"R-2\",\"regime\":\"foi\",\"" + NAME + "\":1}");
    post("/api/requests", "{\"reference\":\"" + NAME.repeat(500) + "\",\"regime\":\"foi\"}");
    get("/api/requests/" + name);
    get("/api/requests?offset=" + name);
    get("/" + name + "?" + name + "=" + name);
    get(path + "/items/" + name + "/findings");
    get(path + "/items/" + item + "/text?part=" + name);
    get(path + "/items/" + item + "/previews/" + name);
    post(path + "/items/" + item + "/decisions", "{\"verdict\":\"" + NAME + "\"}");
    post(
        path + "/items/" + item + "/findings",
        "{\"category\":\"term\",\"why\":\"Wixelgrunt\",\"places\":[{\"type\":\"span\",\"part\":\""
            + NAME
            + "\",\"start\":9,\"end\":5}]}");
    post(path + "/persons/" + name + "/decision", "{\"verdict\":\"hide\",\"why\":\"Wixelgrunt\"}");
    upload(request, "../" + NAME + ".txt", STATEMENT.getBytes(UTF_8));
    upload(request, NAME.repeat(40) + ".txt", STATEMENT.getBytes(UTF_8));
    upload(name, NAME + ".txt", STATEMENT.getBytes(UTF_8));
    send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Sable-Actor", NAME)
            .header("Cookie", "actor=" + NAME)
            .GET());
  }

  private String release(String request, Process service) throws Exception {
    String path = "/api/requests/" + request;
    settled(request, service, false);
    post(path + "/decide-as-proposed", "{\"why\":\"Wixelgrunt said so\"}");
    for (JsonNode item : JSON.readTree(get(path + "/items")).findValues("id")) {
      decideFlagged(path + "/items/" + item.asText());
    }
    post(path + "/submit", "");
    String approver = "approver-1";
    send(as(approver, path + "/approve").POST(HttpRequest.BodyPublishers.noBody()));
    long limit = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < limit
        && !get(path).replace(" ", "").contains("\"state\":\"ready\"")) {
      service.waitFor(100, TimeUnit.MILLISECONDS);
    }
    send(as(approver, path + "/release").POST(HttpRequest.BodyPublishers.noBody()));
    Matcher state = Pattern.compile("\"state\"\\s*:\\s*\"(\\w+)\"").matcher(get(path));
    return state.find() ? state.group(1) : "";
  }

  /** What was flagged waits for a person. */
  private void decideFlagged(String item) throws Exception {
    List<Map<String, String>> decisions = new ArrayList<>();
    for (JsonNode finding : JSON.readTree(get(item + "/findings")).path("findings")) {
      if (finding.path("action").asText().equals("flag")) {
        decisions.add(
            Map.of("finding", finding.path("id").asText(), "verdict", "hide", "why", "Wixelgrunt"));
      }
    }
    HttpResponse<String> seen =
        http.send(to(item).GET().build(), HttpResponse.BodyHandlers.ofString());
    String sent = JSON.writeValueAsString(Map.of("decisions", decisions));
    if (!decisions.isEmpty()) {
      send(
          to(item + "/decisions")
              .header("If-Match", seen.headers().firstValue("ETag").orElse(""))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(sent)));
    }
  }

  private String get(String path) throws Exception {
    return send(to(path).GET());
  }

  private String post(String path, String body) throws Exception {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder to(String path) {
    return as(OFFICER, path);
  }

  private HttpRequest.Builder as(String actor, String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Sable-Actor", actor);
  }

  private String send(HttpRequest.Builder call) throws Exception {
    HttpResponse<String> answer = http.send(call.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      refused.append(answer.headers().map()).append(answer.body()).append('\n');
    }
    return answer.body();
  }

  private String addressOf(Process service) throws Exception {
    Pattern open = Pattern.compile("Sable is open at (\\S+)");
    while (service.isAlive()) {
      Matcher here = open.matcher(said());
      if (here.find()) {
        return here.group(1);
      }
      service.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("the service did not start: " + said());
  }

  private static List<String> canariesIn(String text) {
    return text.lines()
        .filter(line -> CANARIES.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
        .map(line -> line.substring(0, Math.min(300, line.length())))
        .limit(20)
        .toList();
  }

  private static List<Path> filesWithCanaries(Path home) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
        if (!canariesIn(bytes + "\n" + file.getFileName() + "\n" + bytes.replace("\0", ""))
            .isEmpty()) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"), ISO_8859_1);
  }

  /** The program with every log at its finest, in a home of its own. */
  private Process start(Object... words) throws IOException {
    Path finest = Files.writeString(folder.resolve("logging.properties"), ".level=ALL\n");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.config.file=" + finest,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                "-Dorg.slf4j.simpleLogger.log.sable=trace",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    Arrays.stream(words).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SABLE_HOME", folder.resolve("home").toString());
    builder.environment().put("SABLE_PORT", "0");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    return builder.start();
  }
}
