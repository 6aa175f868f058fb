// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.multipart.MultipartForm;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sable.api.memory.MemoryDesk;
import sable.worker.desk.Desk;

class HttpServiceTest {

  private static final long LONG_BYTES = Long.getLong("sable.test.long-mib", 512) << 20;
  private static final String STATEMENT =
      "Statement of Marta Kowalski, marta@example.org, 01632 960123.\n";

  private final List<String> blocked = new CopyOnWriteArrayList<>();
  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setBlockedThreadCheckInterval(100)
              .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
              .setMaxEventLoopExecuteTime(1000)
              .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS));
  private final MemoryDesk desk = new MemoryDesk();
  private final WebClient client = WebClient.create(vertx);
  private HttpService service;
  private ResponseValidator contract;

  /** Classes are loaded once before threads are watched. */
  @BeforeAll
  static void warmUp() {
    Vertx vertx = Vertx.vertx();
    try (MemoryDesk desk = new MemoryDesk()) {
      int port = HttpService.start(vertx, desk, 0).await().port();
      WebClient.create(vertx)
          .post(port, "127.0.0.1", "/api/requests")
          .putHeader("Sable-Actor", "officer-1")
          .sendJsonObject(new JsonObject().put("reference", "R-0").put("regime", "foi"))
          .await();
    } finally {
      vertx.close().await();
    }
  }

  @BeforeEach
  void start() throws IOException {
    ((VertxInternal) vertx)
        .blockedThreadChecker()
        .setThreadBlockedHandler(e -> blocked.add(e.thread().getName()));
    service = HttpService.start(vertx, desk, 0).await();
    contract =
        ResponseValidator.create(vertx, OpenAPIContract.from(vertx, Contract.read()).await());
  }

  @AfterEach
  void stop() {
    service.close().await();
    vertx.close().await();
    desk.close();
    assertThat(blocked).as("threads that were blocked").isEmpty();
  }

  @Test
  void a_request_is_opened_and_listed() {
    JsonObject created = created("R-2026-0012");

    assertThat(created.getString("state")).isEqualTo("open");
    JsonObject page = json("listRequests", get("/api/requests?offset=0&limit=10"));
    assertThat(page.getJsonArray("requests")).containsExactly(created);
  }

  @Test
  void a_text_is_uploaded_and_its_findings_have_places() {
    String id = created("R-1").getString("id");
    JsonObject item = uploaded(id, "statement.txt", STATEMENT);

    JsonObject found = json("listFindings", get(item(id, item) + "/findings"));
    assertThat(found.getJsonArray("findings"))
        .extracting(f -> ((JsonObject) f).getString("text"))
        .containsExactly("Marta Kowalski", "marta@example.org", "01632 960123");
    JsonObject place =
        found.getJsonArray("findings").getJsonObject(0).getJsonArray("places").getJsonObject(0);
    assertThat(place.getMap())
        .containsExactly(
            Map.entry("type", "span"),
            Map.entry("part", "body"),
            Map.entry("start", 13),
            Map.entry("end", 27));
    HttpResponse<Buffer> text = get(item(id, item) + "/text?part=body");
    assertThat(text.bodyAsString()).isEqualTo(STATEMENT);
    assertThat(text.getHeader("Content-Type")).isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void a_form_with_two_files_becomes_two_items() {
    String id = created("R-1").getString("id");
    MultipartForm form =
        MultipartForm.create()
            .textFileUpload("files", "one.txt", Buffer.buffer("one"), "text/plain")
            .binaryFileUpload("files", "two.bin", Buffer.buffer("two"), "application/binary");

    HttpResponse<Buffer> answer =
        request(HttpMethod.POST, "/api/requests/" + id + "/files").sendMultipartForm(form).await();

    assertThat(json("uploadForm", answer).getJsonArray("items"))
        .extracting(i -> ((JsonObject) i).getString("name"))
        .containsExactly("one.txt", "two.bin");
  }

  @Test
  void a_long_upload_streams_through() throws IOException, InterruptedException {
    String id = created("R-1").getString("id");
    URI address = URI.create(service.address() + "/api/requests/" + id + "/files?name=long.bin");

    int status =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(address)
                    .header("Sable-Actor", "officer-1")
                    .PUT(BodyPublishers.ofInputStream(() -> new Zeros(LONG_BYTES)))
                    .build(),
                BodyHandlers.discarding())
            .statusCode();

    assertThat(status).isEqualTo(201);
    assertThat(desk.items(id)).singleElement().matches(i -> i.bytes() == LONG_BYTES);
  }

  @Test
  void a_long_download_streams_through() throws IOException, InterruptedException {
    HttpService other =
        HttpService.start(vertx, answering("download", () -> new Zeros(LONG_BYTES)), 0).await();
    URI address = URI.create(other.address() + "/api/requests/r1/release.zip");

    try (InputStream body =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(address)
                    .header("Sable-Actor", "officer-1")
                    .build(),
                BodyHandlers.ofInputStream())
            .body()) {
      assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(LONG_BYTES);
    }
    other.close().await();
  }

  /** The desk, but for one method. */
  private Desk answering(String name, Callable<Object> answer) {
    return (Desk)
        Proxy.newProxyInstance(
            Desk.class.getClassLoader(),
            new Class<?>[] {Desk.class},
            (proxy, method, args) ->
                method.getName().equals(name) ? answer.call() : method.invoke(desk, args));
  }

  /** So many bytes. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
      int count = (int) Math.min(left, length);
      left -= count;
      return count == 0 && length > 0 ? -1 : count;
    }
  }

  @Test
  void an_upload_that_breaks_off_is_no_item() throws InterruptedException {
    String id = created("R-1").getString("id");
    HttpClient raw = vertx.createHttpClient();
    HttpClientRequest request =
        raw.request(
                HttpMethod.PUT,
                service.port(),
                "127.0.0.1",
                "/api/requests/" + id + "/files?name=cut.txt")
            .await();
    request.putHeader("Sable-Actor", "officer-1").putHeader("Content-Length", "1000000");
    request.write(Buffer.buffer("Marta Kowalski")).await();
    request.connection().close().await();
    raw.close().await();

    uploaded(id, "after.txt", STATEMENT);
    assertThat(desk.items(id)).extracting(i -> i.name()).containsExactly("after.txt");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"reference": "R-1", "regime": "other"}                  | 400 | invalid | no such regime
          {"regime": "foi"}                                        | 400 | invalid | no reference
          {"reference": "R-1", "regime": "foi", "due": "2026-13-45"} | 400 | invalid | no such date
          {"reference": "R-1", "regime": "foi", "more": 1}         | 400 | invalid | unknown member
          {"reference":                                            | 400 | invalid | no JSON
          """)
  void what_does_not_match_the_contract_is_a_problem(
      String body, int status, String code, String why) {
    HttpResponse<Buffer> answer =
        request(HttpMethod.POST, "/api/requests")
            .putHeader("Content-Type", "application/json")
            .sendBuffer(Buffer.buffer(body))
            .await();

    problem(answer, status, code);
  }

  @Test
  void who_does_not_say_who_acts_sees_nothing() {
    created("R-1");

    problem(
        client.get(service.port(), "127.0.0.1", "/api/requests").send().await(),
        403,
        "unknown-actor");
    problem(
        client
            .get(service.port(), "127.0.0.1", "/api/requests")
            .putHeader("Sable-Actor", "somebody")
            .send()
            .await(),
        403,
        "unknown-actor");
  }

  @Test
  void a_cookie_names_the_actor_for_what_only_reads() {
    String id = created("R-1").getString("id");

    HttpResponse<Buffer> read =
        client
            .get(service.port(), "127.0.0.1", "/api/requests/" + id)
            .putHeader("Cookie", "Sable-Actor=officer-2")
            .send()
            .await();
    HttpResponse<Buffer> written =
        client
            .post(service.port(), "127.0.0.1", "/api/requests/" + id + "/submit")
            .putHeader("Cookie", "Sable-Actor=officer-2")
            .send()
            .await();

    assertThat(read.statusCode()).isEqualTo(200);
    problem(written, 403, "unknown-actor");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Origin, http://evil.example, 403, cross-site",
    "Sec-Fetch-Site, cross-site, 403, cross-site",
    "Sec-Fetch-Site, same-site, 403, cross-site",
    "Host, desk.evil.example, 421, wrong-host",
    "Host, 127.0.0.1.evil.example, 421, wrong-host",
  })
  void other_sites_reach_nothing(String header, String value, int status, String code) {
    HttpRequest<Buffer> request = request(HttpMethod.GET, "/api/requests");
    if (header.equals("Host")) {
      request.virtualHost(value);
    } else {
      request.putHeader(header, value);
    }

    problem(request.send().await(), status, code);
  }

  @Test
  void a_stale_decision_is_refused() {
    String id = created("R-1").getString("id");
    JsonObject item = uploaded(id, "statement.txt", STATEMENT);
    String seen = get(item(id, item)).getHeader("ETag");
    JsonObject decision =
        new JsonObject()
            .put(
                "decisions",
                new JsonArray().add(new JsonObject().put("finding", "f1").put("verdict", "hide")));

    HttpResponse<Buffer> first = decide(id, item, seen, decision);
    HttpResponse<Buffer> second = decide(id, item, seen, decision);

    assertThat(json("decideFindings", first).getInteger("undecided")).isEqualTo(2);
    assertThat(first.getHeader("ETag")).isNotEqualTo(seen);
    problem(second, 412, "stale");
  }

  @Test
  void a_decision_names_the_version_that_was_seen() {
    String id = created("R-1").getString("id");
    JsonObject item = uploaded(id, "statement.txt", STATEMENT);

    HttpResponse<Buffer> answer =
        request(HttpMethod.POST, item(id, item) + "/decisions")
            .sendJsonObject(new JsonObject().put("decisions", new JsonArray()))
            .await();

    problem(answer, 400, "invalid");
  }

  @Test
  void a_person_is_decided_as_seen_and_single_decisions_stay() {
    String id = created("R-1").getString("id");
    uploaded(id, "one.txt", STATEMENT);
    JsonObject two = uploaded(id, "two.txt", STATEMENT);
    JsonObject seen = person(id);
    decide(
        id,
        two,
        get(item(id, two)).getHeader("ETag"),
        new JsonObject()
            .put(
                "decisions",
                new JsonArray().add(new JsonObject().put("finding", "f1").put("verdict", "hide"))));
    HttpRequest<Buffer> keep =
        request(
            HttpMethod.POST,
            "/api/requests/"
                + id
                + "/persons/"
                + seen.getString("id").replace(" ", "%20")
                + "/decision");
    JsonObject body = new JsonObject().put("verdict", "keep");

    problem(keep.copy().sendJsonObject(body).await(), 400, "invalid");
    problem(
        keep.copy()
            .putHeader("If-Match", "\"" + seen.getLong("version") + "\"")
            .sendJsonObject(body)
            .await(),
        412,
        "stale");
    json(
        "decidePerson",
        keep.putHeader("If-Match", "\"" + person(id).getLong("version") + "\"")
            .sendJsonObject(body)
            .await());

    assertThat(json("listFindings", get(item(id, two) + "/findings")).getJsonArray("findings"))
        .extracting(f -> ((JsonObject) f).getString("verdict"))
        .startsWith("hide");
    assertThat(person(id).getInteger("undecided")).isZero();
  }

  private JsonObject person(String requestId) {
    return json("listPersons", get("/api/requests/" + requestId + "/persons"))
        .getJsonArray("persons")
        .getJsonObject(0);
  }

  @Test
  void a_box_is_drawn_by_hand() {
    String id = created("R-1").getString("id");
    JsonObject item = uploaded(id, "photo.jpg", "a picture");
    JsonObject box =
        new JsonObject(
            "{'type':'box','page':0,'x':1.5,'y':2,'w':30,'h':40,'unit':'px'}".replace('\'', '"'));

    HttpResponse<Buffer> answer =
        request(HttpMethod.POST, item(id, item) + "/findings")
            .sendJsonObject(
                new JsonObject().put("category", "face").put("places", new JsonArray().add(box)))
            .await();

    JsonObject added = json("addFinding", answer);
    assertThat(added.getString("verdict")).isEqualTo("hide");
    assertThat(added.getJsonArray("places").getJsonObject(0).getDouble("x")).isEqualTo(1.5);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{'type':'box'}",
        "{'type':'box','page':0,'x':1,'y':1,'w':2,'h':2,'unit':'px','start':3}",
        "{'type':'span','part':'body','start':9,'end':2}",
        "{'type':'track','stream':0,'timeBase':'1/12800','boxes':[]}"
      })
  void a_place_that_is_none_is_refused(String place) {
    String id = created("R-1").getString("id");
    JsonObject item = uploaded(id, "photo.jpg", "a picture");

    HttpResponse<Buffer> answer =
        request(HttpMethod.POST, item(id, item) + "/findings")
            .sendJsonObject(
                new JsonObject()
                    .put("category", "face")
                    .put("places", new JsonArray().add(new JsonObject(place.replace('\'', '"')))))
            .await();

    problem(answer, 400, "invalid");
  }

  @Test
  void a_second_person_approves_and_the_release_is_a_zip() throws IOException {
    String id = created("R-1").getString("id");
    JsonObject item = uploaded(id, "statement.txt", STATEMENT);
    String at = "/api/requests/" + id;

    problem(post(at + "/submit", "officer-1"), 409, "undecided");
    HttpResponse<Buffer> decided =
        request(HttpMethod.POST, at + "/decide-as-proposed")
            .sendJsonObject(new JsonObject().put("why", "third parties"))
            .await();
    assertThat(json("decideAsProposed", decided).getInteger("undecided")).isZero();
    json("submit", post(at + "/submit", "officer-1"));
    problem(post(at + "/approve", "officer-1"), 403, "own-work");
    problem(post(at + "/release", "officer-2"), 409, "wrong-state");
    json("approve", post(at + "/approve", "officer-2"));
    json("release", post(at + "/release", "officer-2"));

    List<String> names = new ArrayList<>();
    byte[] zip = get(at + "/release.zip").body().getBytes();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).containsExactly("release/0001.txt", "release/certificate.json");
    assertThat(get(item(id, item) + "/copy").bodyAsString())
        .doesNotContain("Marta")
        .contains("Statement of");
    assertThat(json("getItem", get(item(id, item))).getJsonObject("report").getBoolean("passed"))
        .isTrue();
    assertThat(json("listLedger", get(at + "/ledger")).getJsonArray("lines"))
        .extracting(l -> ((JsonObject) l).getString("action"))
        .startsWith("create", "upload")
        .endsWith("approve", "release", "download");
    assertThat(json("checkLedger", get("/api/ledger/check")).getValue("brokenAt")).isNull();
  }

  @Test
  void events_carry_ids_and_nothing_else() throws InterruptedException {
    String id = created("R-1").getString("id");
    BlockingQueue<String> events = new ArrayBlockingQueue<>(100);
    HttpClient raw = vertx.createHttpClient();
    raw.request(HttpMethod.GET, service.port(), "127.0.0.1", "/api/events?request=" + id)
        .compose(r -> r.putHeader("Cookie", "Sable-Actor=officer-1").send())
        .onSuccess(r -> r.handler(b -> events.add(b.toString())))
        .await();
    assertThat(events.poll(10, TimeUnit.SECONDS)).contains(": open");

    created("R-2");
    uploaded(id, "statement.txt", STATEMENT);

    assertThat(events.poll(10, TimeUnit.SECONDS))
        .isEqualTo(
            "event: change\ndata: {\"request\":\""
                + id
                + "\",\"item\":null,\"kind\":\"request\"}\n\n");
    raw.close().await();
  }

  @Test
  void every_answer_is_guarded() {
    HttpResponse<Buffer> page = client.get(service.port(), "127.0.0.1", "/").send().await();

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(get("/api/requests").getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /api/nothing, 404, not-found",
    "GET, /nothing, 404, not-found",
    "GET, /desk/../http/openapi.yaml, 404, not-found",
    "GET, /api/requests/r99, 404, not-found",
    "DELETE, /api/requests, 405, method-not-allowed",
    "GET, /api/requests?limit=0, 400, invalid",
    "GET, /api/requests?limit=many, 400, invalid",
  })
  void what_is_not_there_is_a_problem(String method, String path, int status, String code) {
    problem(request(HttpMethod.valueOf(method), path).send().await(), status, code);
  }

  @Test
  void a_body_of_another_kind_is_refused() {
    HttpResponse<Buffer> answer =
        request(HttpMethod.POST, "/api/requests")
            .putHeader("Content-Type", "text/plain")
            .sendBuffer(Buffer.buffer("{}"))
            .await();

    problem(answer, 415, "unsupported-media-type");
  }

  @Test
  void a_slow_desk_keeps_nobody_waiting() {
    CountDownLatch held = new CountDownLatch(1);
    Desk slow =
        answering(
            "requests",
            () -> {
              held.await();
              return List.of();
            });
    HttpService other = HttpService.start(vertx, slow, 0).await();
    Future<HttpResponse<Buffer>> waiting =
        client
            .get(other.port(), "127.0.0.1", "/api/requests")
            .putHeader("Sable-Actor", "officer-1")
            .send();

    int health = client.get(other.port(), "127.0.0.1", "/api/health").send().await().statusCode();

    assertThat(health).isEqualTo(200);
    assertThat(waiting.isComplete()).isFalse();
    held.countDown();
    assertThat(waiting.await().statusCode()).isEqualTo(200);
    other.close().await();
  }

  @Test
  void the_contract_and_the_actors_are_open_to_read() {
    assertThat(get("/openapi.yaml").bodyAsString()).contains("openapi: 3.1.0");
    assertThat(json("listActors", get("/api/actors")).getJsonArray("actors")).hasSize(2);
    assertThat(json("health", get("/api/health")).getString("status")).isEqualTo("up");
  }

  private JsonObject created(String reference) {
    return json(
        "createRequest",
        request(HttpMethod.POST, "/api/requests")
            .sendJsonObject(new JsonObject().put("reference", reference).put("regime", "foi"))
            .await());
  }

  private JsonObject uploaded(String requestId, String name, String text) {
    return json(
        "uploadFile",
        request(HttpMethod.PUT, "/api/requests/" + requestId + "/files")
            .addQueryParam("name", name)
            .sendBuffer(Buffer.buffer(text))
            .await());
  }

  private HttpResponse<Buffer> decide(String id, JsonObject item, String etag, JsonObject body) {
    return request(HttpMethod.POST, item(id, item) + "/decisions")
        .putHeader("If-Match", etag)
        .sendJsonObject(body)
        .await();
  }

  private static String item(String requestId, JsonObject item) {
    return "/api/requests/" + requestId + "/items/" + item.getString("id");
  }

  private HttpResponse<Buffer> get(String path) {
    return request(HttpMethod.GET, path).send().await();
  }

  private HttpResponse<Buffer> post(String path, String actor) {
    return request(HttpMethod.POST, path).putHeader("Sable-Actor", actor).send().await();
  }

  private HttpRequest<Buffer> request(HttpMethod method, String path) {
    return client
        .request(method, service.port(), "127.0.0.1", path)
        .putHeader("Sable-Actor", "officer-1");
  }

  /** The body of a good answer, which is what the contract says of the operation. */
  private JsonObject json(String operation, HttpResponse<Buffer> answer) {
    assertThat(answer.statusCode()).as(answer.bodyAsString()).isIn(200, 201);
    ValidatableResponse seen =
        ValidatableResponse.create(
            answer.statusCode(), answer.body(), answer.getHeader("Content-Type"));
    contract.validate(seen, operation).await();
    return answer.bodyAsJsonObject();
  }

  private static void problem(HttpResponse<Buffer> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(status);
    assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
    JsonObject problem = answer.bodyAsJsonObject();
    assertThat(problem.getString("code")).isEqualTo(code);
    assertThat(problem.getString("detail")).endsWith(".");
  }
}
