import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Shoppers who order one after the other, each order from the menu to SHIPPED, and idle ones who
 * only listen. It knows nothing but HTTP, so that it can measure any revision of the shop.
 *
 * <pre>
 * java WholeOrders.java orders SHOPPERS WARM_UP_SECONDS SECONDS PID
 * java WholeOrders.java streams STREAMS PID
 * </pre>
 */
final class WholeOrders {
  private static final URI SHOP = URI.create("http://localhost:8080");
  private static final String DELIVERY =
      """
      {"fulfilment":"DELIVERY","buyer":{"name":"Ana","email":"ana@example.org"},
       "address":{"street":"Rua das Flores 1","city":"São Paulo","state":"SP","postalCode":"01000-000"}}
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What the first ones cost once is not what each one costs. */
  private static final int WARM_UP_STREAMS = 50;

  private WholeOrders() {}

  public static void main(String... args) throws Exception {
    switch (args[0]) {
      case "orders" ->
          orders(
              Integer.parseInt(args[1]),
              Duration.ofSeconds(Long.parseLong(args[2])),
              Duration.ofSeconds(Long.parseLong(args[3])),
              Long.parseLong(args[4]));
      case "streams" -> streams(Integer.parseInt(args[1]), Long.parseLong(args[2]));
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  /** Prints: orders a second, processor milliseconds an order, place-order p50 and p99 in ms. */
  private static void orders(int shoppers, Duration warmUp, Duration measured, long pid)
      throws Exception {
    var done = new AtomicInteger();
    var failed = new AtomicInteger();
    List<Long> placing = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < shoppers; i++) {
      Thread.startVirtualThread(
          () -> {
            var shopper = new Shopper();
            while (true) {
              try {
                placing.add(shopper.order());
                done.incrementAndGet();
              } catch (Exception e) {
                failed.incrementAndGet();
                System.err.println(e);
              }
            }
          });
    }
    Thread.sleep(warmUp);
    placing.clear();
    int before = done.get();
    long processor = processorMillis(pid);
    long begin = System.nanoTime();
    Thread.sleep(measured);
    int orders = done.get() - before;
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (orders == 0) {
      throw new IllegalStateException("No order came to its end");
    }
    double millis = (double) (processorMillis(pid) - processor) / orders;
    List<Long> sorted = new ArrayList<>(placing);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%.2f %.1f %.1f %.1f %d%n",
        orders / seconds,
        millis,
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(sorted.size() * 99 / 100) / 1e6,
        failed.get());
  }

  /** Prints kilobytes of heap that each open stream holds. */
  private static void streams(int count, long pid) throws Exception {
    List<Shopper> guests = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < WARM_UP_STREAMS + count; i++) {
        threads.submit(
            () -> {
              var guest = new Shopper(false);
              synchronized (guests) {
                guests.add(guest);
              }
            });
      }
    }
    open(guests.subList(0, WARM_UP_STREAMS));
    var measured = guests.subList(WARM_UP_STREAMS, guests.size());
    long before = heapKilobytes(pid);
    open(measured);
    System.out.printf(
        Locale.ROOT, "%.1f%n", (double) (heapKilobytes(pid) - before) / measured.size());
    System.exit(0);
  }

  private static void open(List<Shopper> guests) throws InterruptedException {
    var open = new AtomicInteger();
    for (var guest : guests) {
      Thread.startVirtualThread(() -> guest.listen(open::incrementAndGet));
    }
    var end = Instant.now().plus(PATIENCE);
    while (open.get() < guests.size()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(
            "Only " + open + " of " + guests.size() + " streams are open");
      }
      Thread.sleep(100);
    }
  }

  private static long processorMillis(long pid) {
    return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow().toMillis();
  }

  /** After a full collection. */
  private static long heapKilobytes(long pid) throws IOException {
    jcmd(pid, "GC.run");
    jcmd(pid, "GC.run");
    // each generation has a line of its own
    long used =
        Pattern.compile("total \\d+K, used (\\d+)K")
            .matcher(jcmd(pid, "GC.heap_info"))
            .results()
            .mapToLong(line -> Long.parseLong(line.group(1)))
            .sum();
    if (used == 0) {
      throw new IllegalStateException("jcmd does not say how much heap is used");
    }
    return used;
  }

  private static String jcmd(long pid, String command) throws IOException {
    var jcmd = System.getProperty("java.home") + "/bin/jcmd";
    var process = new ProcessBuilder(jcmd, Long.toString(pid), command).start();
    try (var out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A guest with a session of its own. */
  private static final class Shopper {
    private static final Pattern STATUS = Pattern.compile("\"status\":\"(\\w+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern ORDER = Pattern.compile("\"orderId\":\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("\"pageUrl\":\"([^\"]+)\"");
    private static final Pattern BANK_ID =
        Pattern.compile("\"bank_payment_id\":\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\"value\":(\\d+)");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();

    Shopper() {
      this(true);
    }

    Shopper(boolean listening) {
      get(SHOP.resolve("/api/cart"));
      if (listening) {
        Thread.startVirtualThread(() -> listen(() -> {}));
      }
    }

    /** From the menu to SHIPPED; returns how long placing took, in nanoseconds. */
    long order() throws InterruptedException {
      get(SHOP.resolve("/api/products"));
      write("PUT", "/api/cart/items/cafe-espresso", "{\"quantity\":2}");
      write("PUT", "/api/cart/items/pao-de-queijo", "{\"quantity\":1}");
      long begin = System.nanoTime();
      var placed =
          write("POST", "/api/orders", DELIVERY, "Idempotency-Key", UUID.randomUUID().toString());
      long took = System.nanoTime() - begin;
      var id = first(ID, placed);
      await(id, "AWAITING_PAYMENT");
      var page = URI.create(paymentPage(id));
      var payment = get(page);
      send(
          HttpRequest.newBuilder(page.resolve("/payments/pix/confirmation"))
              .header("Content-Type", "application/json")
              .POST(
                  BodyPublishers.ofString(
                      "{\"bank_payment_id\":\"%s\",\"value\":%s}"
                          .formatted(first(BANK_ID, payment), first(VALUE, payment)))));
      await(id, "SHIPPED");
      return took;
    }

    /** The stream may tell of it a moment before the order shows it. */
    private String paymentPage(String id) throws InterruptedException {
      var end = Instant.now().plus(PATIENCE);
      while (true) {
        var page = PAGE.matcher(get(SHOP.resolve("/api/orders/" + id)));
        if (page.find()) {
          return page.group(1);
        }
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException(id + " cannot be paid within " + PATIENCE);
        }
        Thread.sleep(10);
      }
    }

    private void await(String id, String status) throws InterruptedException {
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        var told = news.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (told == null) {
          throw new IllegalStateException(id + " is not " + status + " within " + PATIENCE);
        }
        if (told.equals(id + " " + status)) {
          return;
        }
      }
    }

    void listen(Runnable opened) {
      var request = HttpRequest.newBuilder(SHOP.resolve("/api/notifications"));
      try {
        var wanted = request.header("Accept", "text/event-stream").build();
        var stream = http.send(wanted, BodyHandlers.ofInputStream());
        while (stream.statusCode() == 503) { // as a page does: the service may still be starting
          stream.body().close();
          Thread.sleep(1000);
          stream = http.send(wanted, BodyHandlers.ofInputStream());
        }
        if (stream.statusCode() != 200) {
          throw new IllegalStateException("The stream is answered with " + stream.statusCode());
        }
        opened.run();
        try (var lines = new BufferedReader(new InputStreamReader(stream.body()))) {
          for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:") && line.contains("\"status\"")) {
              news.add(first(ORDER, line) + " " + first(STATUS, line));
            }
          }
        }
      } catch (IOException | InterruptedException e) {
        System.err.println(e);
      }
    }

    private String get(URI uri) {
      return send(HttpRequest.newBuilder(uri).header("Accept", "application/json"));
    }

    private String write(String method, String path, String body, String... headers) {
      var request =
          HttpRequest.newBuilder(SHOP.resolve(path))
              .header("Content-Type", "application/json")
              .header("X-XSRF-TOKEN", csrf())
              .method(method, BodyPublishers.ofString(body));
      return send(headers.length == 0 ? request : request.headers(headers));
    }

    private String csrf() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
          .findFirst()
          .orElseThrow()
          .getValue();
    }

    private String send(HttpRequest.Builder request) {
      try {
        var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
          throw new IllegalStateException(
              answer.request() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String first(Pattern pattern, String text) {
      var found = pattern.matcher(text);
      if (!found.find()) {
        throw new IllegalStateException("No " + pattern + " in " + text);
      }
      return found.group(1);
    }
  }
}
