// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.api.http.HttpService;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.pdf.StoryPdfs;
import sable.testmedia.photo.StoryPhotos;
import sable.testmedia.story.Fact;
import sable.testmedia.story.Story;
import sable.testmedia.text.StoryTexts;
import sable.worker.desk.Desk;
import sable.worker.engine.EngineLimits;
import sable.worker.engine.EngineProcesses;
import sable.worker.engine.EngineSettings;
import sable.worker.service.Service;
import sable.worker.service.ServiceSettings;

/** One bundle through the pages, the real service and real engines. */
@Tag("browser")
class RealBundleTest {

  private static final double PATIENCE_MS = 240_000;

  @TempDir private Path folder;

  @Test
  void a_real_bundle_goes_from_upload_to_release_by_clicks() throws IOException {
    Story story = Story.standard();
    List<MadeFile> texts = new StoryTexts(story).files();
    MadeFile statement = texts.get(0);
    MadeFile pdf = new StoryPdfs(story).statement();
    MadeFile photo = new StoryPhotos(story).turnedJpeg();
    Vertx vertx = Vertx.vertx();
    try (Chromium chromium = Chromium.start();
        Desk desk =
            Service.open(
                settings(folder.resolve("home")),
                EngineProcesses.standard(EngineLimits.of(1), folder.resolve("engines")),
                Clock.systemUTC())) {
      HttpService service = HttpService.start(vertx, desk, 0).await();
      Page page = chromium.open(1280, 900);
      page.navigate(service.address());
      button(page, "Disclosure officer 1").click();
      page.getByLabel("Reference").fill("R-2026-0100");
      page.getByLabel("Words to hide wherever they stand").fill("retired teacher");
      button(page, "Open the request").click();
      page.getByLabel("Files to add")
          .setInputFiles(
              new FilePayload[] {
                file(statement), file(photo), file("bundle.zip", zip(pdf, texts.get(1)))
              });
      settled(page.getByText("nothing to decide").or(page.getByText("to decide").first()));
      settled(link(page, texts.get(1).name()));
      assertThat(page.getByText("being searched"))
          .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
      assertThat(page.getByText("Words of every kind.")).isVisible();
      Chromium.look(page, "30-real-request");

      review(page, statement.name(), "31-real-text");
      review(page, photo.name(), "32-real-photo");
      review(page, pdf.name(), "33-real-pdf");

      page.onceDialog(dialog -> dialog.accept());
      button(page, "Decide the rest as proposed").click();
      assertThat(page.getByText("What was flagged still waits for you.")).isVisible();
      keepFlagged(page, statement.name());
      keepFlagged(page, pdf.name());
      keepFlagged(page, texts.get(1).name());
      assertThat(page.getByText("nothing to decide")).isVisible();
      button(page, "Hand over for approval").click();
      assertThat(page.getByText("waits for a second person")).isVisible();
      link(page, "Check and approve").click();
      button(page, "Approve, and make the copies").click();
      assertThat(page.getByText("Nobody approves their own work")).isVisible();

      page.getByLabel("Acting as").selectOption("Approver 1");
      button(page, "Approve, and make the copies").click();
      settled(page.getByText("Go to the release"));
      Chromium.look(page, "34-real-approved");
      page.getByText("Go to the release").click();
      button(page, "Lay out the release").click();
      settled(link(page, "Download the package (zip)"));
      Chromium.look(page, "35-real-released");
      Map<String, byte[]> files =
          unzipped(
              page.waitForDownload(() -> link(page, "Download the package (zip)").click())
                  .createReadStream()
                  .readAllBytes());

      assertThat(files.keySet()).contains("release/certificate.json");
      assertThat(files.keySet()).noneMatch(name -> name.contains(statement.name()));
      List<String> released =
          files.entrySet().stream()
              .filter(e -> e.getKey().startsWith("release/") && e.getKey().endsWith(".txt"))
              .map(e -> new String(e.getValue(), StandardCharsets.UTF_8))
              .toList();
      assertThat(released).hasSize(2);
      assertThat(released)
          .allSatisfy(
              text ->
                  assertThat(text)
                      .doesNotContain("retired teacher")
                      .doesNotContain(emails(statement)));
      page.context().close();
      service.close().await();
    } finally {
      vertx.close().await();
    }
  }

  /** The standard ones, with the models that lie beside the repository where they do. */
  private static ServiceSettings settings(Path home) {
    ServiceSettings standard = ServiceSettings.standard("sable test", home);
    Path models = Path.of(System.getProperty("sable.shared", "shared"), "models");
    EngineSettings engine = standard.engine();
    return new ServiceSettings(
        standard.program(),
        standard.home(),
        standard.vault(),
        standard.keyFile(),
        standard.databaseUrl(),
        standard.masterKey(),
        standard.actors(),
        standard.workers(),
        new EngineSettings(
            "cpu",
            engine.threads(),
            Files.isDirectory(models) ? List.of(models.toString()) : List.of(),
            engine.model(),
            engine.only(),
            engine.thresholds(),
            engine.hide()),
        standard.queue(),
        standard.uploadBytes(),
        standard.requestItems(),
        standard.officers());
  }

  private static void review(Page page, String name, String screenshot) {
    link(page, name).click();
    assertThat(page.locator(".desk-picture img").or(page.locator(".desk-text")).first())
        .isVisible();
    page.locator(".desk-picture img").all().forEach(i -> i.evaluate("img => img.decode()"));
    Chromium.look(page, screenshot);
    if (button(page, "Hide (A)").count() > 0) {
      String before = page.locator(".desk-bar strong").textContent();
      page.keyboard().press("a");
      assertThat(page.locator(".desk-bar strong")).not().hasText(before);
    }
    page.locator(".govuk-back-link").click();
  }

  /** Looks at what is flagged and keeps it, one after another. */
  private static void keepFlagged(Page page, String name) {
    link(page, name).click();
    Locator left = page.locator(".desk-bar strong");
    assertThat(left).isVisible();
    while (left.textContent().contains("undecided")) {
      String before = left.textContent();
      page.keyboard().press("r");
      assertThat(left).not().hasText(before);
    }
    page.locator(".govuk-back-link").click();
  }

  private static void settled(Locator shown) {
    assertThat(shown).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
  }

  private static String[] emails(MadeFile file) {
    return file.facts().stream()
        .filter(f -> Stream.of("email", "phone", "postcode").anyMatch(f.category()::equals))
        .map(Fact::text)
        .toArray(String[]::new);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static FilePayload file(MadeFile made) {
    return file(made.name(), made.bytes());
  }

  private static FilePayload file(String name, byte[] bytes) {
    return new FilePayload(name, "application/octet-stream", bytes);
  }

  private static byte[] zip(MadeFile... files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (MadeFile made : files) {
        zip.putNextEntry(new ZipEntry(made.name()));
        zip.write(made.bytes());
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
