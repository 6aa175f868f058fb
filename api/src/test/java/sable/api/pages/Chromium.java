// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium that tests click in; nothing is downloaded for it. */
final class Chromium implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the installed one; where there is none, the tests are skipped and say so. */
  static Chromium start() {
    Path program =
        Path.of(
            Optional.ofNullable(System.getProperty("sable.chromium"))
                .or(() -> Optional.ofNullable(System.getenv("SABLE_CHROMIUM")))
                .orElse("/usr/bin/chromium"));
    Assumptions.assumeTrue(
        Files.isExecutable(program),
        "PAGES NOT TESTED: no Chromium at "
            + program
            + "; install it, or name it in SABLE_CHROMIUM");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run"));
    if (System.getProperty("user.name").equals("root")) {
      arguments.add("--no-sandbox");
    }
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(arguments)
                    .setHeadless(true)));
  }

  /** A new window; whatever the page complains of in its console fails {@link #close}. */
  Page open(int width, int height) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    context.setDefaultTimeout(20_000);
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** Keeps a picture of the page for a person to look at, and holds it to the rules of axe. */
  static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .as(
            "%s: %s",
            name,
            violations.stream()
                .map(v -> v.getId() + " " + v.getNodes().stream().map(n -> n.getHtml()).toList())
                .toList())
        .isEmpty();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    assertThat(complaints).as("complaints of the pages").isEmpty();
  }
}
