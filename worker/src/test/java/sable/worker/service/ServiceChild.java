// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sable.worker.desk.Desk;
import sable.worker.desk.Desk.NewRequest;

/** A service in a JVM of its own that can be killed. */
final class ServiceChild implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private ServiceChild(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a child.
   *
   * @param mode {@code begin} makes a request with an item whose search never ends, {@code again}
   *     opens the same home once more, {@code upload} takes many bytes in
   * @param url of the database, {@code -} for the service's own
   */
  static ServiceChild start(String heap, String mode, Path home, String url) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceChild.class.getName(),
                mode,
                home.toString(),
                url));
    return new ServiceChild(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** What follows a word on the next line that begins with it. */
  String hear(String word) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(word + " ")) {
        return line.substring(word.length() + 1);
      }
    }
    throw new IOException("the child ended without saying " + word);
  }

  /** Kills it with SIGKILL. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** The child itself. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[1]);
    boolean uploading = arguments[0].equals("upload");
    ServiceSettings test = OpenDesk.settings(home, arguments[2]);
    ServiceSettings settings =
        new ServiceSettings(
            test.program(),
            test.home(),
            test.vault(),
            test.keyFile(),
            Optional.of(arguments[2]).filter(url -> !url.equals("-")),
            test.masterKey(),
            test.actors(),
            uploading ? 0 : test.workers(),
            test.engine(),
            test.queue(),
            10L << 30,
            test.requestItems(),
            test.officers());
    PlainEngines engines = new PlainEngines();
    Desk desk = Service.open(settings, engines, Clock.systemUTC());
    if (!arguments[0].equals("again")) {
      String request =
          desk.create(
                  new NewRequest("R-1", "foi", List.of(), List.of(), Optional.empty()),
                  OpenDesk.OFFICER)
              .id();
      System.out.println("request " + request);
      InputStream bytes =
          uploading ? new Zeros(400L << 20) : OpenDesk.stream("wait for <Jane Roe>");
      System.out.println(
          "uploaded " + desk.upload(request, "a.txt", bytes, OpenDesk.OFFICER).bytes());
    }
    if (uploading) {
      desk.close();
      return;
    }
    engines.waiting.await();
    System.out.println("searching now");
  }

  /** As many zeros as wanted. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int n = (int) Math.min(length, left);
      java.util.Arrays.fill(bytes, from, from + n, (byte) 0);
      left -= n;
      return n;
    }
  }
}
