// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.worker.engine.KnownModel;

class ModelSourceTest {

  private static final String HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/owner/repository/commit/hello.onnx", "hello");
    answer("/mirror/owner/repository/commit/hello.onnx", "hello");
    answer("/wrong/owner/repository/commit/hello.onnx", "hullo");
    server.createContext(
        "/moved/",
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Location", address("/owner/repository/commit/hello.onnx"));
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/endless/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] part = new byte[1 << 20];
          try (OutputStream out = exchange.getResponseBody()) {
            for (int sent = 0; sent < 4096; sent++) {
              out.write(part);
            }
          } catch (IOException e) {
            // The other side has heard enough, which is what is tested.
            exchange.close();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_file_with_the_known_digest_is_kept_under_its_name() throws Exception {
    Path kept = ModelSource.at(address("/mirror")).fetch(hello(), folder.resolve("models"));
    assertThat(kept).isEqualTo(folder.resolve("models").resolve("hello.onnx")).hasContent("hello");
    assertThat(ModelSource.at(address("/moved/")).fetch(hello(), folder)).hasContent("hello");
  }

  @Test
  void a_file_with_another_digest_is_refused_and_what_was_there_stays() throws IOException {
    Files.writeString(folder.resolve("hello.onnx"), "earlier");
    assertThatThrownBy(() -> ModelSource.at(address("/wrong")).fetch(hello(), folder))
        .isInstanceOf(NotFetched.class)
        .hasMessageContaining("refused")
        .hasMessageContaining(HELLO);
    assertThat(folder.toFile().list()).containsExactly("hello.onnx");
    assertThat(folder.resolve("hello.onnx")).hasContent("earlier");
  }

  @Test
  void what_never_ends_is_cut_off() {
    assertThatThrownBy(() -> ModelSource.at(address("/endless")).fetch(hello(), folder))
        .isInstanceOf(NotFetched.class)
        .hasMessageContaining("larger than any network");
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void an_absent_file_says_what_was_answered() {
    assertThatThrownBy(() -> ModelSource.at(address("/nowhere")).fetch(hello(), folder))
        .isInstanceOf(NotFetched.class)
        .hasMessageContaining("answered 404");
  }

  @Test
  void without_a_way_there_it_says_how_to_carry_the_file_in() {
    ModelSource source = ModelSource.at(address("/"));
    server.stop(0);
    assertThatThrownBy(() -> source.fetch(hello(), folder))
        .isInstanceOf(NotFetched.class)
        .hasMessageContaining("offline")
        .hasMessageContaining("hello.onnx")
        .hasMessageContaining("SABLE_MODELS");
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void what_comes_with_the_program_is_not_fetched() {
    assertThatThrownBy(() -> ModelSource.at(address("/")).fetch(model(Optional.empty()), folder))
        .isInstanceOf(NotFetched.class)
        .hasMessageContaining("comes with the program");
  }

  @Test
  void an_address_that_is_none_is_a_wrong_call() {
    assertThatThrownBy(() -> ModelSource.at("models.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ModelSource.at("file:///etc"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void answer(String path, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static KnownModel hello() {
    return model(Optional.of("owner/repository/commit/hello.onnx"));
  }

  private static KnownModel model(Optional<String> home) {
    return new KnownModel(
        "hello",
        "faces",
        "hello.onnx",
        HELLO,
        "CC0-1.0",
        home,
        "nothing",
        "letters",
        Optional.of("away"));
  }
}
