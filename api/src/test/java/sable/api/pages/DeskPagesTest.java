// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sable.api.http.HttpService;
import sable.api.memory.MemoryDesk;

/** The pages, used as a person does: by clicks and keys. */
@Tag("browser")
class DeskPagesTest {

  private static final String OFFICER = "Asha Rahman, disclosure officer";
  private static final String REVIEWER = "Tom Birch, second reviewer";
  private static final String STATEMENT =
      """
      Statement of Marta Kowalski, taken by PC Jill Sanders.
      I was at home when Daniel Okafor rang me on 01632 960123.
      He is convicted of theft. Later he wrote to marta@example.org again.
      Marta Kowalski, 3 November 2026
      """;

  private static Chromium chromium;

  private final Vertx vertx = Vertx.vertx();
  private final MemoryDesk desk = new MemoryDesk();
  private HttpService service;
  private Page page;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void start() {
    service = HttpService.start(vertx, desk, 0).await();
    page = chromium.open(1280, 900);
  }

  @AfterEach
  void stop() {
    page.context().close();
    service.close().await();
    vertx.close().await();
    desk.close();
  }

  @Test
  void a_bundle_goes_from_upload_to_release_by_clicks() throws IOException {
    page.navigate(service.address());
    Chromium.look(page, "01-who-acts");
    button(OFFICER).click();
    assertThat(heading("There are no requests yet")).isVisible();
    Chromium.look(page, "02-backlog-empty");

    page.getByLabel("Reference").fill("R-2026-0012");
    page.getByLabel("Due date (if there is one)").fill("2031-12-03");
    page.getByLabel("Words to hide wherever they stand").fill("3 November");
    button("Open the request").click();
    assertThat(heading("R-2026-0012")).isVisible();
    Chromium.look(page, "03-request-empty");

    page.getByLabel("Files to add")
        .setInputFiles(
            new FilePayload[] {
              file("statement.txt", STATEMENT.getBytes(StandardCharsets.UTF_8)),
              file("call-handling-report.pdf", STATEMENT.getBytes(StandardCharsets.UTF_8)),
              file("bundle.zip", zip()),
              file(
                  "a-very-long-name-that-somebody-gave-to-a-file-because-the-system-that-it-came-"
                      + "from-writes-everything-it-knows-into-the-name.docx",
                  new byte[3000]),
            });
    assertThat(page.getByText("being searched")).hasCount(0);
    assertThat(link("bodyworn.mp4")).isVisible();
    Chromium.look(page, "04-request");

    button("Keep PC Jill Sanders everywhere").click();
    assertThat(page.getByText("Decided wherever it was undecided in the bundle.")).isVisible();

    link("statement.txt").click();
    assertThat(page.locator("mark").first()).isVisible();
    Chromium.look(page, "05-review-text");
    decideTextByKeys();

    page.locator(".govuk-back-link").click();
    link("photo.jpg").click();
    drawOnPhoto();

    page.locator(".govuk-back-link").click();
    link("bodyworn.mp4").click();
    assertThat(page.getByRole(AriaRole.IMG, role("Frame at 0:00.000"))).isVisible();
    button("Frame at 0:04.000").click();
    assertThat(page.getByRole(AriaRole.IMG, role("Frame at 0:04.000"))).isVisible();
    loaded(page.locator(".desk-picture img"));
    assertThat(page.getByText("After its first minute little is shown.")).isVisible();
    Chromium.look(page, "09-review-film");
    button("Draw a box (D)").click();
    page.getByLabel("From this frame until").selectOption("2");
    button("Add, to be hidden").click();
    assertThat(page.locator("g.desk-box--drawn")).hasCount(1);
    button("Frame at 0:08.000").click();
    assertThat(page.locator("g.desk-box--drawn")).hasCount(1);
    button("Frame at 0:00.000").click();
    assertThat(page.locator("g.desk-box--drawn")).hasCount(0);
    page.locator(".govuk-back-link").click();
    link("call-handling-report.pdf").click();
    loaded(page.locator(".desk-picture img"));
    Chromium.look(page, "10-review-page");
    page.locator(".govuk-back-link").click();

    page.onceDialog(dialog -> dialog.accept());
    button("Decide the rest as proposed").click();
    assertThat(page.getByText("What was flagged still waits for you.")).isVisible();
    link("call-handling-report.pdf").click();
    button("Hide (A)").click();
    assertThat(page.getByText("All decided")).isVisible();
    page.locator(".govuk-back-link").click();
    button("Hand over for approval").click();
    assertThat(page.getByText("Handed over for approval.")).isVisible();

    approveBySomebodyElse();
    releaseAndDownload();
  }

  private void decideTextByKeys() {
    assertThat(page.getByText("7 undecided")).isVisible();
    page.keyboard().press("n");
    page.keyboard().press("p");
    page.keyboard().press("a");
    assertThat(page.getByText("6 undecided")).isVisible();
    page.keyboard().press("r");
    assertThat(page.getByText("5 undecided")).isVisible();
    Chromium.look(page, "06-review-text-decided");
    while (page.getByText("All decided").count() == 0) {
      String before = page.locator(".desk-bar strong").textContent();
      page.keyboard().press("a");
      assertThat(page.locator(".desk-bar strong")).not().hasText(before);
    }
    page.getByLabel("Hide other words in this text").fill("at home");
    button("Hide 1 place").click();
    assertThat(page.locator("mark.desk-mark--drawn")).hasCount(1);
  }

  private void drawOnPhoto() {
    assertThat(page.locator("g.desk-box--proposed")).hasCount(2);
    loaded(page.locator(".desk-picture img"));
    button("Colour").click();
    Chromium.look(page, "07-review-photo");
    button("Hide all 2 alike").click();
    assertThat(page.locator("g.desk-box--accepted")).hasCount(2);

    page.keyboard().press("d");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Shift+ArrowDown");
    assertThat(page.getByLabel("From the left")).hasValue("259");
    assertThat(page.getByLabel("Height")).hasValue("83");
    button("Add, to be hidden").click();
    assertThat(page.locator("g.desk-box--drawn")).hasCount(1);

    button("Draw a box (D)").click();
    BoundingBox box = page.locator(".desk-picture svg").boundingBox();
    page.mouse().move(box.x + 20, box.y + 20);
    page.mouse().down();
    page.mouse().move(box.x + 120, box.y + 90);
    page.mouse().up();
    assertThat(page.getByLabel("From the left")).not().hasValue("256");
    page.getByLabel("What it is").selectOption("plate");
    Chromium.look(page, "08-review-photo-drawing");
    button("Add, to be hidden").click();
    assertThat(page.locator("g.desk-box--drawn")).hasCount(2);
  }

  private void approveBySomebodyElse() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check")).click();
    assertThat(heading("Your decision")).isVisible();
    Chromium.look(page, "11-approve");
    button("Approve, and make the copies").click();
    assertThat(page.getByText("so somebody else has to approve it")).isVisible();
    Chromium.look(page, "12-approve-own-work");

    page.getByLabel("Acting as").selectOption(REVIEWER);
    assertThat(page.getByText("so somebody else has to approve it")).hasCount(0);
    button("Approve, and make the copies").click();
    assertThat(page.getByText("Go to the release")).isVisible();
    Chromium.look(page, "13-approved");
  }

  private void releaseAndDownload() throws IOException {
    page.getByText("Go to the release").click();
    button("Lay out the release").click();
    assertThat(link("Download the package (zip)")).isVisible();
    button("Check the ledger").click();
    assertThat(page.getByText("are as they were written")).isVisible();
    Chromium.look(page, "14-released");
    Download download = page.waitForDownload(() -> link("Download the package (zip)").click());

    Map<String, String> files = unzipped(download.createReadStream());
    assertThat(files.keySet()).contains("release/0001.txt", "release/certificate.json");
    assertThat(files.get("release/0001.txt"))
        .contains("I was", "Daniel Okafor")
        .doesNotContain("Marta Kowalski")
        .doesNotContain("at home")
        .doesNotContain("3 November");

    page.locator(".govuk-back-link").click();
    link("statement.txt").click();
    button("After").click();
    assertThat(page.getByText("This is the copy that would be released")).isVisible();
    assertThat(page.getByRole(AriaRole.REGION, role("The copy"))).containsText("I was");
    Chromium.look(page, "15-after");
    page.navigate(service.address());
    assertThat(link("R-2026-0012")).isVisible();
    Chromium.look(page, "16-backlog");
  }

  @Test
  void pages_stay_usable_when_they_are_narrow_or_magnified() {
    page.navigate(service.address());
    button(OFFICER).click();
    assertThat(heading("There are no requests yet")).isVisible();
    page.getByLabel("Reference").fill("R-2026-0013");
    button("Open the request").click();
    page.getByLabel("Files to add")
        .setInputFiles(
            new FilePayload[] {
              file("statement.txt", STATEMENT.getBytes(StandardCharsets.UTF_8)),
              file("photo.jpg", new byte[10])
            });
    assertThat(link("photo.jpg")).isVisible();

    page.setViewportSize(640, 700);
    Chromium.look(page, "20-request-200-percent");
    page.setViewportSize(320, 600);
    Chromium.look(page, "21-request-400-percent");
    assertNoSidewaysScroll();
    link("statement.txt").click();
    assertThat(page.locator("mark").first()).isVisible();
    Chromium.look(page, "22-review-400-percent");
    assertNoSidewaysScroll();
  }

  private void assertNoSidewaysScroll() {
    Object wider = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
  }

  @Test
  void what_somebody_else_does_shows_without_a_reload() {
    page.navigate(service.address());
    button(OFFICER).click();
    assertThat(heading("There are no requests yet")).isVisible();

    Page other = chromium.open(1280, 900);
    other.navigate(service.address());
    other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(REVIEWER)).click();
    other.getByLabel("Reference").fill("R-2026-0014");
    other
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the request"))
        .click();

    assertThat(link("R-2026-0014")).isVisible();
    other.context().close();
  }

  @Test
  void a_stale_decision_says_so_and_shows_what_is_there_now() {
    page.navigate(service.address());
    button(OFFICER).click();
    page.getByLabel("Reference").fill("R-2026-0015");
    button("Open the request").click();
    page.getByLabel("Files to add")
        .setInputFiles(file("statement.txt", STATEMENT.getBytes(StandardCharsets.UTF_8)));
    link("statement.txt").click();
    assertThat(page.locator("mark").first()).isVisible();

    page.route("**/api/events*", route -> route.abort());
    desk.decideQuietly("r1", "i1", "f1", "officer-2");
    button("Hide (A)").click();

    assertThat(heading("Changed since you looked")).isVisible();
    assertThat(page.getByText("by Tom Birch, second reviewer")).isVisible();
    button("Next (N)").click();
    button("Hide (A)").click();
    assertThat(heading("Changed since you looked")).hasCount(0);
  }

  @Test
  void a_person_whose_mentions_changed_is_not_decided() {
    page.navigate(service.address());
    button(OFFICER).click();
    page.getByLabel("Reference").fill("R-2026-0017");
    button("Open the request").click();
    page.getByLabel("Files to add")
        .setInputFiles(file("statement.txt", STATEMENT.getBytes(StandardCharsets.UTF_8)));
    assertThat(button("Keep Marta Kowalski everywhere")).isVisible();

    page.route("**/api/events*", route -> route.abort());
    desk.decideQuietly("r1", "i1", "f1", "officer-2");
    button("Keep Marta Kowalski everywhere").click();

    assertThat(heading("Changed since you looked")).isVisible();
    button("Keep Marta Kowalski everywhere").click();
    assertThat(page.getByText("Decided wherever it was undecided in the bundle.")).isVisible();
    assertThat(button("Keep Marta Kowalski everywhere")).hasCount(0);
  }

  @Test
  void keys_can_be_looked_up_and_switched_off() {
    page.navigate(service.address());
    button(OFFICER).click();
    page.getByLabel("Reference").fill("R-2026-0016");
    button("Open the request").click();
    page.getByLabel("Files to add")
        .setInputFiles(file("statement.txt", STATEMENT.getBytes(StandardCharsets.UTF_8)));
    link("statement.txt").click();
    assertThat(page.getByText("7 undecided")).isVisible();

    page.keyboard().press("?");
    assertThat(heading("Keys")).isVisible();
    Chromium.look(page, "23-keys");
    page.getByLabel("Single keys work").uncheck();
    button("Close").click();
    page.keyboard().press("a");
    button("Next (N)").click();

    assertThat(page.getByText("7 undecided")).isVisible();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static void loaded(Locator picture) {
    picture.evaluate("img => img.decode()");
  }

  private static Page.GetByRoleOptions role(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static FilePayload file(String name, byte[] bytes) {
    return new FilePayload(name, "application/octet-stream", bytes);
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : new String[] {"photo.jpg", "bodyworn.mp4", "notes.txt"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("Rang 01632 960456 back.".getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static Map<String, String> unzipped(InputStream bytes) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
