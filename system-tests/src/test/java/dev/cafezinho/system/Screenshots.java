package dev.cafezinho.system;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * Takes the README's pictures of a shop that is running: the menu, the payment page and an order
 * that moves, each on a phone and a desktop. The arguments are the shop's address and the folder
 * for the pictures. It leaves one paid order behind.
 */
final class Screenshots implements AutoCloseable {
  private static final NewContextOptions PHONE =
      options(390, 844).setDeviceScaleFactor(2).setIsMobile(true).setHasTouch(true);
  private static final NewContextOptions DESKTOP = options(1440, 900);

  /** WebP takes a fifth of what PNG does; the browser is what can write it. */
  private static final String TO_WEBP =
      """
      async (png) => {
        const image = await createImageBitmap(await (await fetch(png)).blob());
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL('image/webp', 0.85).split(',')[1];
      }
      """;

  private final URI shop;
  private final Path folder;
  private final Chromium chromium = new Chromium();
  private final Map<String, Page> screens =
      Map.of("phone", chromium.page(PHONE), "desktop", chromium.page(DESKTOP));
  private final Page converter = chromium.page();

  private Screenshots(URI shop, Path folder) {
    this.shop = shop;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    try (var screenshots = new Screenshots(URI.create(args[0]), Path.of(args[1]))) {
      screenshots.take();
    } finally {
      Chromium.end();
    }
  }

  private static NewContextOptions options(int width, int height) {
    return new NewContextOptions()
        .setLocale("pt-BR")
        .setViewportSize(width, height)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private void take() throws IOException {
    Files.createDirectories(folder);
    try (var shopper = new Shopper(shop);
        var bank = new Bank()) {
      screens.values().forEach(page -> shopper.lendTo(page.context()));
      shopper.wants("cafe-espresso", 2);
      shopper.wants("pao-de-queijo", 3);
      take("menu", shop, "[data-testid=view-cart]");

      var order = shopper.order();
      var payment = shopper.paymentPage(order);
      take("payment", payment, "[data-testid=pay]");

      open(shop.resolve("/orders/" + order), "[data-testid=order-status]");
      bank.pay(payment);
      // The pages are not loaded again: they show by themselves that the order was paid.
      take("order", "[data-testid=order-status][data-status=PAYMENT_APPROVED]");
    }
  }

  private void take(String name, URI address, String shown) throws IOException {
    open(address, shown);
    take(name, shown);
  }

  private void open(URI address, String shown) {
    for (var page : screens.values()) {
      page.navigate(address.toString());
      page.waitForSelector(shown);
    }
  }

  private void take(String name, String shown) throws IOException {
    for (var screen : screens.entrySet()) {
      var page = screen.getValue();
      page.waitForSelector(shown);
      page.waitForFunction(
          "() => [...document.images].every(({ complete, loading }) => "
              + "complete || loading === 'lazy')");
      var file = folder.resolve(name + "-" + screen.getKey() + ".webp");
      Files.write(file, webp(page.screenshot()));
      System.out.printf("%s: %d kB%n", file, Files.size(file) / 1000);
    }
  }

  private byte[] webp(byte[] png) {
    var url = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    return Base64.getDecoder().decode((String) converter.evaluate(TO_WEBP, url));
  }

  @Override
  public void close() {
    chromium.close();
  }
}
