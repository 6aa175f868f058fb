// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A caller of the public HTTP API, as any script could be one. */
final class DeskClient {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String address;

  /** A caller of the service at an address such as {@code http://127.0.0.1:8080}. */
  DeskClient(String address) {
    this.address = address;
  }

  /** Opens a request and gives its id. */
  String create(String actor, Map<String, Object> request) throws IOException {
    return post(actor, "/api/requests", request).path("id").asText();
  }

  /** Uploads a file under a name. */
  void upload(String actor, String requestId, String name, Path file) throws IOException {
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofFile(file);
    String path =
        "/api/requests/"
            + requestId
            + "/files?name="
            + URLEncoder.encode(name, StandardCharsets.UTF_8);
    send(
        request(actor, path).header("Content-Type", "application/octet-stream").PUT(body),
        HttpResponse.BodyHandlers.ofString());
  }

  JsonNode get(String actor, String path) throws IOException {
    return json.readTree(send(request(actor, path).GET(), HttpResponse.BodyHandlers.ofString()));
  }

  JsonNode post(String actor, String path, Object body) throws IOException {
    String sent = json.writeValueAsString(body);
    return json.readTree(
        send(
            request(actor, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(sent)),
            HttpResponse.BodyHandlers.ofString()));
  }

  /** Decides findings of an item as it was seen. */
  void decide(String actor, String itemPath, long version, List<Map<String, String>> decisions)
      throws IOException {
    String sent = json.writeValueAsString(Map.of("decisions", decisions));
    send(
        request(actor, itemPath + "/decisions")
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .POST(HttpRequest.BodyPublishers.ofString(sent)),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Asks for something without a body. */
  JsonNode post(String actor, String path) throws IOException {
    return json.readTree(
        send(
            request(actor, path).POST(HttpRequest.BodyPublishers.noBody()),
            HttpResponse.BodyHandlers.ofString()));
  }

  /** Streams an answer into a file. */
  void download(String actor, String path, Path file) throws IOException {
    send(request(actor, path).GET(), HttpResponse.BodyHandlers.ofFile(file));
  }

  /** Waits until a request is in one of the states, looking at it again every moment. */
  JsonNode await(String actor, String requestId, List<String> states, boolean idle)
      throws IOException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < limit) {
      JsonNode request = get(actor, "/api/requests/" + requestId);
      if (states.contains(request.path("state").asText())
          && (!idle || request.path("itemsBusy").asInt() == 0)) {
        return request;
      }
      pause();
    }
    throw new IllegalStateException(
        "the request did not get on within " + PATIENCE.toMinutes() + " minutes");
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private HttpRequest.Builder request(String actor, String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Sable-Actor", actor)
        .timeout(PATIENCE);
  }

  private <T> T send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    try {
      HttpResponse<T> answer = http.send(request.build(), handler);
      if (answer.statusCode() >= 400) {
        throw new RefusedByService(answer.statusCode(), String.valueOf(answer.body()));
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  /** An answer that says no; the problem document is inside. */
  static final class RefusedByService extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedByService(int status, String problem) {
      super("the service answered " + status + ": " + problem);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
