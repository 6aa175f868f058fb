// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InflowTest {

  private static final int CHUNK = 64 << 10;

  private final Vertx vertx = Vertx.vertx();
  private final Sender sender = new Sender();
  private final Inflow inflow = Inflow.of(sender, vertx.getOrCreateContext());

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void bytes_come_out_as_they_went_in() throws IOException {
    sender.send("abc");
    sender.send("def");
    sender.end();

    assertThat(new String(inflow.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("abcdef");
  }

  @Test
  void the_sender_is_paused_while_nobody_reads() {
    int sent = 0;
    while (!sender.paused && sent < 100) {
      sender.handle(Buffer.buffer(new byte[CHUNK]));
      sent++;
    }

    assertThat(sender.paused).isTrue();
    assertThat(inflow.waitingBytes()).isLessThan(Inflow.HIGH_WATER_BYTES + CHUNK);
  }

  @Test
  void a_body_that_breaks_off_is_no_early_end() {
    sender.send("abc");
    sender.fail(new IOException("reset"));

    assertThatThrownBy(inflow::readAllBytes).isInstanceOf(IOException.class);
  }

  @Test
  void after_closing_the_rest_is_dropped() {
    inflow.close();
    sender.send("abc");

    assertThat(inflow.waitingBytes()).isZero();
    assertThatThrownBy(inflow::read).isInstanceOf(IOException.class);
  }

  /** Stands for the network. */
  private static final class Sender implements ReadStream<Buffer> {
    private @Nullable Handler<Buffer> bytes;
    private @Nullable Handler<Void> end;
    private @Nullable Handler<Throwable> failure;
    private boolean paused;

    void send(String text) {
      handle(Buffer.buffer(text));
    }

    void handle(Buffer buffer) {
      if (bytes != null) {
        bytes.handle(buffer);
      }
    }

    void end() {
      if (end != null) {
        end.handle(null);
      }
    }

    void fail(Throwable cause) {
      if (failure != null) {
        failure.handle(cause);
      }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
      failure = handler;
      return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
      bytes = handler;
      return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
      paused = true;
      return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
      paused = false;
      return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
      return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
      end = handler;
      return this;
    }
  }
}
