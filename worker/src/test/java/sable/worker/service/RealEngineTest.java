// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Reason;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.NewRequest;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineProcesses;

/** The whole way with the engines that the service really has. */
@Tag("engine")
class RealEngineTest {
  private static final String STATEMENT =
      "Statement of Marjorie Okonkwo. Call her on 07700 900123 or write to m.okonkwo@example.org."
          + " The vehicle was silver.\n";
  private static final String NOTE = "Spoke to Marjorie Okonkwo again at the station.\n";

  @TempDir Path home;

  @Test
  void a_bundle_becomes_a_release_without_what_was_hidden() throws Exception {
    EngineProcesses engines = EngineProcesses.standard(EngineLimits.of(1), home.resolve("engines"));
    try (OpenDesk open = OpenDesk.in(home.resolve("service"), engines)) {
      String request =
          open.desk
              .create(
                  new NewRequest(
                      "R-7",
                      "foi",
                      List.of("Marjorie Okonkwo"),
                      List.of("silver"),
                      Optional.empty()),
                  OpenDesk.OFFICER)
              .id();
      open.desk.upload(request, "bundle.zip", zip(), OpenDesk.OFFICER);
      open.whenRead(request);
      assertThat(open.desk.items(request))
          .extracting(ItemView::name, ItemView::state)
          .contains(
              org.assertj.core.groups.Tuple.tuple("bundle.zip/statement.txt", "read"),
              org.assertj.core.groups.Tuple.tuple("bundle.zip/note.txt", "read"),
              org.assertj.core.groups.Tuple.tuple("bundle.zip/empty.pdf", "withheld"));
      assertThat(open.named(request, "bundle.zip/empty.pdf").withheld())
          .map(Reason::code)
          .contains(Reason.Code.EMPTY);

      open.desk.decideAsProposed(request, Optional.empty(), "", OpenDesk.OFFICER);
      open.desk.submit(request, OpenDesk.OFFICER);
      open.desk.approve(request, OpenDesk.APPROVER);
      open.whenReady(request);
      open.desk.release(request, OpenDesk.OFFICER);

      Map<String, String> files = unzipped(open.desk.download(request, OpenDesk.OFFICER));
      assertThat(files).containsKeys("release/certificate.json", "release/schedule.csv");
      assertThat(files.keySet().stream().filter(n -> n.endsWith(".txt"))).hasSize(2);
      assertThat(String.join("\n", files.values()))
          .contains("again at the station")
          .doesNotContain("07700 900123", "m.okonkwo", "Okonkwo", "silver", "statement.txt");
      assertThat(open.desk.checkLedger().brokenAt()).isEmpty();
    }
    assertThat(home.resolve("service").resolve("work")).isEmptyDirectory();
    assertThat(home.resolve("engines")).isEmptyDirectory();
  }

  private static InputStream zip() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file :
          new TreeMap<>(Map.of("statement.txt", STATEMENT, "note.txt", NOTE, "empty.pdf", ""))
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static Map<String, String> unzipped(InputStream in) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
