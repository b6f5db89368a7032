package dev.cafezinho.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.testkit.MalformedRequests;
import dev.cafezinho.testkit.MalformedRequests.Malformed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application of nothing but the web kit. The system tests ask all others the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedRequestIT {
  private ServletWebServerApplicationContext application;

  @BeforeAll
  void start() {
    application =
        (ServletWebServerApplicationContext)
            SpringApplication.run(Application.class, "--server.port=0");
  }

  @AfterAll
  void stop() {
    application.close();
  }

  static List<Malformed> requests() {
    return MalformedRequests.at("/hello");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isRefusedWithProblem(Malformed request) {
    assertThat(request.sendTo(port()))
        .startsWith("HTTP/1.1 " + request.status())
        .containsIgnoringCase("content-type: application/problem+json");
  }

  @Test
  void languageThatCannotBeReadIsNone() {
    assertThat(MalformedRequests.withLanguage("/language", "g\t\"+").sendTo(port()))
        .startsWith("HTTP/1.1 200")
        .endsWith(Locale.getDefault().toString());
  }

  @Test
  void languageThatCannotBeReadIsNoneInTheAnswerToAnError() {
    assertThat(MalformedRequests.withLanguage("/nowhere", "g\t\"+").sendTo(port()))
        .startsWith("HTTP/1.1 404")
        .containsIgnoringCase("content-type: application/problem+json");
  }

  private int port() {
    return Objects.requireNonNull(application.getWebServer()).getPort();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({HttpConfiguration.class, Hello.class})
  static class Application {}

  @RestController
  static class Hello {
    @GetMapping("/hello")
    String hello() {
      return "hello";
    }

    @GetMapping("/language")
    String language(Locale locale) {
      return locale.toString();
    }
  }
}
