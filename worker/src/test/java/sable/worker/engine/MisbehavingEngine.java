// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import sable.pipeline.item.MediaType;
import sable.worker.json.Json;

/** An engine for tests that does to itself what the file it is given says. */
final class MisbehavingEngine {

  private MisbehavingEngine() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 2);
      Path exchange = Path.of(words[1]);
      EngineRequest request =
          Json.read(exchange.resolve(EngineRequest.REQUEST), EngineRequest.class);
      Engines.SearchJob job =
          request.fold(
              search -> search,
              mentions -> {
                throw new IllegalStateException("tests search");
              },
              copy -> {
                throw new IllegalStateException("tests search");
              },
              occurring -> {
                throw new IllegalStateException("tests search");
              });
      Json.write(exchange.resolve(EngineRequest.RESULT), obey(job));
      System.out.println("done " + words[0]);
    }
  }

  private static Engines.Opened obey(Engines.SearchJob job) throws Exception {
    Path marker = job.source().resolveSibling("marker");
    Files.writeString(job.folder().resolve("half.txt"), "half a result");
    switch (Files.readString(job.source()).strip()) {
      case "crash" -> Runtime.getRuntime().halt(1);
      case "crash once" -> {
        if (!Files.exists(marker)) {
          Files.writeString(marker, "");
          Runtime.getRuntime().halt(1);
        }
      }
      case "hang" -> hang(marker);
      case "hang once" -> {
        if (!Files.exists(marker)) {
          hang(marker);
        }
      }
      case "hang with a child" -> {
        Process child = new ProcessBuilder("sleep", "600").start();
        tell(marker, child.pid());
        new CountDownLatch(1).await();
      }
      case "fill the heap" -> {
        Object[] kept = new Object[1 << 16];
        for (int i = 0; i < kept.length; i++) {
          kept[i] = new byte[1 << 20];
        }
        throw new IllegalStateException("room for " + kept.length + " megabytes");
      }
      case "fill native memory" -> {
        Object[] kept = new Object[240];
        for (int i = 0; i < kept.length; i++) {
          kept[i] = touched();
        }
        new CountDownLatch(1).await();
        throw new IllegalStateException("held " + kept.length + " megabytes");
      }
      case "lie" -> {
        return answer(List.of(new Engines.TextFile("body", "../outside.txt")), List.of());
      }
      case "no json" -> {
        Files.writeString(marker.resolveSibling("ignored"), "");
        Path exchange = Path.of(System.getProperty(EngineCommand.FOLDER_PROPERTY), "exchange");
        Files.writeString(exchange.resolve(EngineRequest.RESULT), "{");
        System.out.println("done 1");
        new CountDownLatch(1).await();
      }
      case "shout" -> {
        System.out.println("some library greets the world, done 1");
        System.err.println("and complains");
      }
      case "tell the environment" -> {
        return answer(List.of(), List.copyOf(new TreeSet<>(System.getenv().keySet())));
      }
      case "tell the network" -> {
        try (Stream<String> lines = Files.lines(Path.of("/proc/net/dev"))) {
          return answer(
              List.of(),
              lines
                  .filter(line -> line.contains(":"))
                  .map(line -> line.substring(0, line.indexOf(':')).strip())
                  .toList());
        }
      }
      case "tell the process" -> {
        return answer(List.of(), List.of(String.valueOf(ProcessHandle.current().pid())));
      }
      default -> {
        return answer(List.of(new Engines.TextFile("body", "half.txt")), List.of());
      }
    }
    return answer(List.of(), List.of());
  }

  private static void hang(Path marker) throws IOException, InterruptedException {
    tell(marker, ProcessHandle.current().pid());
    new CountDownLatch(1).await();
  }

  private static void tell(Path marker, long pid) throws IOException {
    Path half = marker.resolveSibling("marker.half");
    Files.writeString(half, String.valueOf(pid));
    Files.move(half, marker, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  private static ByteBuffer touched() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
    for (int at = 0; at < buffer.capacity(); at += 4096) {
      buffer.put(at, (byte) 1);
    }
    return buffer;
  }

  private static Engines.Opened answer(List<Engines.TextFile> texts, List<String> told) {
    return new Engines.Opened(
        new MediaType("text/plain"),
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        texts,
        List.of(),
        List.of(),
        told);
  }
}
