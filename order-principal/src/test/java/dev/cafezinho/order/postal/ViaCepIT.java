package dev.cafezinho.order.postal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** With something on a port that answers as ViaCEP does, or does not. */
class ViaCepIT {
  private static final PostalCode PAULISTA = new PostalCode("01310100");
  private static final PostalCodeArea FROM_THE_TABLE =
      new PostalCodeArea("01310-100", "SP", "São Paulo", null, null);
  private static final String ANSWER =
      """
      {"cep":"01310-100","logradouro":"Avenida Paulista","complemento":"de 612 a 1510 - lado par",
       "bairro":"Bela Vista","localidade":"São Paulo","uf":"SP","ibge":"3550308"}
      """;

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch never = new CountDownLatch(1);
  private String timeout = "5s";
  private HttpServer server;
  private HttpHandler handler = exchange -> answer(exchange, ANSWER);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ViaCepProperties.class)
  @Import(PostalCodeConfiguration.class)
  static class Settings {
    @Bean
    CircuitBreakerRegistry circuitBreakers() {
      return CircuitBreakerRegistry.ofDefaults();
    }

    @Bean
    TimeLimiterRegistry timeLimiters() {
      return TimeLimiterRegistry.ofDefaults();
    }
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          handler.handle(exchange);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
  }

  @Test
  void addsCityStreetAndDistrict() {
    handler =
        exchange -> {
          assertThat(exchange.getRequestURI().getPath()).isEqualTo("/ws/01310100/json/");
          answer(exchange, ANSWER);
        };
    assertThat(find())
        .isEqualTo(
            new PostalCodeArea("01310-100", "SP", "São Paulo", "Avenida Paulista", "Bela Vista"));
  }

  @Test
  void asksOnceForACode() {
    with(
        codes -> {
          codes.find(PAULISTA);
          codes.find(PAULISTA);
        });
    assertThat(asked).hasValue(1);
  }

  @Test
  void asksNobodyForACodeThatNoStateHas() {
    with(codes -> assertThat(codes.find(new PostalCode("00000000"))).isEmpty());
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"erro\":true}",
        "{\"erro\":\"true\"}",
        "{\"cep\":\"01310-100\",",
        "[]",
        "null",
        "",
        "<html>busy</html>",
        "{\"cep\":\"01310-100\",\"uf\":\"RJ\",\"localidade\":\"Rio de Janeiro\"}",
        "{\"cep\":\"01310-101\",\"uf\":\"SP\",\"localidade\":\"Campinas\"}",
        "{\"cep\":\"01310-100\",\"uf\":\"SP\",\"localidade\":\"\\u0000\"}",
        "{\"cep\":\"01310-100\",\"uf\":\"SP\",\"localidade\":{\"a\":1}}"
      })
  void leavesTheTablesAnswerWhereTheOtherIsNone(String answer) {
    handler = exchange -> answer(exchange, answer);
    assertThat(find()).isEqualTo(FROM_THE_TABLE);
  }

  @Test
  void leavesOutWhatCouldNotStandInTheForm() {
    handler = exchange -> answer(exchange, ANSWER.replace("Avenida Paulista", "x".repeat(201)));
    assertThat(find())
        .isEqualTo(new PostalCodeArea("01310-100", "SP", "São Paulo", null, "Bela Vista"));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 429, 500, 503})
  void leavesTheTablesAnswerWhenItIsRefused(int status) {
    handler =
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://localhost:1/");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        };
    assertThat(find()).isEqualTo(FROM_THE_TABLE);
  }

  @Test
  void doesNotWaitForAnAnswerThatDoesNotCome() {
    handler = _ -> waitForEver();
    assertSoon();
  }

  /** Each byte in time, and all of them never. */
  @Test
  void doesNotWaitForAnAnswerThatDoesNotEnd() {
    handler =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("{\"cep\":".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          waitForEver();
        };
    assertSoon();
  }

  @Test
  void isLeftAloneWhenItFailsAgainAndAgain() {
    handler =
        exchange -> {
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        };
    with(
        codes -> {
          for (int i = 0; i < 20; i++) {
            assertThat(codes.find(PAULISTA)).contains(FROM_THE_TABLE);
          }
        });
    assertThat(asked.get()).isLessThan(10);
  }

  @Test
  void needsNoServer() {
    server.stop(0);
    assertThat(find()).isEqualTo(FROM_THE_TABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cafezinho.postal-codes.viacep.url="})
  void isNotAskedUnlessItIsConfigured(String setting) {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(Resilience4JAutoConfiguration.class))
        .withUserConfiguration(Settings.class)
        .withPropertyValues(setting)
        .run(
            context ->
                assertThat(context.getBean(PostalCodes.class).find(PAULISTA))
                    .contains(FROM_THE_TABLE));
  }

  private void assertSoon() {
    timeout = "700ms";
    long begin = System.nanoTime();
    assertThat(find()).isEqualTo(FROM_THE_TABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
  }

  private PostalCodeArea find() {
    PostalCodeArea[] found = new PostalCodeArea[1];
    with(codes -> found[0] = codes.find(PAULISTA).orElseThrow());
    return found[0];
  }

  private void with(java.util.function.Consumer<PostalCodes> test) {
    URI url = URI.create("http://localhost:" + server.getAddress().getPort());
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(Resilience4JAutoConfiguration.class))
        .withUserConfiguration(Settings.class)
        .withPropertyValues(
            "cafezinho.postal-codes.viacep.url=" + url,
            "cafezinho.postal-codes.viacep.timeout=" + timeout)
        .run(context -> test.accept(context.getBean(PostalCodes.class)));
  }

  private void waitForEver() throws IOException {
    try {
      never.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (exchange) {
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}
