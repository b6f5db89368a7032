package dev.cafezinho.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Pages of one browser, each with empty cookies of its own. All tests share the browser, for most
 * are shorter than its start; it ends with this JVM. The binary is the system's, or the one
 * CHROMIUM names. Playwright belongs to one thread: no class with pages may run beside others.
 */
final class Chromium implements AutoCloseable {
  private static final String DEFAULT = "/usr/bin/chromium";

  private static final List<BrowserContext> OPEN = new ArrayList<>();

  private final List<BrowserContext> contexts = new ArrayList<>();

  Page page() {
    return page("pt-BR");
  }

  /** In a browser that speaks another language. */
  Page page(String locale) {
    return page(new Browser.NewContextOptions().setLocale(locale));
  }

  /** In a browser of another kind, for example a phone. */
  Page page(Browser.NewContextOptions options) {
    var context = Started.BROWSER.newContext(options);
    contexts.add(context);
    OPEN.add(context);
    return context.newPage();
  }

  @Override
  public void close() {
    OPEN.removeAll(contexts);
    contexts.forEach(BrowserContext::close);
  }

  /** What all pages show that are open now, each with its address. */
  static String whatIsShown() {
    return OPEN.stream()
        .flatMap(context -> context.pages().stream())
        .map(page -> page.url() + "\n" + page.locator("body").innerText())
        .collect(Collectors.joining("\n\n"));
  }

  /** Ends the browser that all share: a JVM that does more than run tests would wait for it. */
  static void end() {
    Started.PLAYWRIGHT.close();
  }

  /** Started with the first page. */
  private static final class Started {
    static final Playwright PLAYWRIGHT = Playwright.create();
    static final Browser BROWSER =
        PLAYWRIGHT
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(
                        Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), DEFAULT)))
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }
}
