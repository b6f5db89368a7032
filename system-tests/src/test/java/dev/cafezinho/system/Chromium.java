package dev.cafezinho.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A new browser with empty cookies; the binary is the system's, or the one CHROMIUM names. */
final class Chromium implements AutoCloseable {
  private static final String DEFAULT = "/usr/bin/chromium";

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
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

  Page page() {
    return browser.newContext(new Browser.NewContextOptions().setLocale("pt-BR")).newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
