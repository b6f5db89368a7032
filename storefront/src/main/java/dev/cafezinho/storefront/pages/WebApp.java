package dev.cafezinho.storefront.pages;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves what the web app's build left in {@code classpath:/web/}. */
@Configuration(proxyBeanMethods = false)
class WebApp implements WebMvcConfigurer {
  private static final Duration FOR_GOOD = Duration.ofDays(365);
  private static final Resource PAGE = new ClassPathResource("web/index.html");

  private static final RequestPredicate ROUTED_BY_THE_APP =
      methods(HttpMethod.GET, HttpMethod.HEAD).and(request -> isRoutedByTheApp(request.path()));

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/web/assets/")
        .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
    files
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/web/")
        .setCacheControl(CacheControl.noCache());
  }

  @Bean
  @Order(2)
  RouterFunction<ServerResponse> page() {
    return route(ROUTED_BY_THE_APP, WebApp::page);
  }

  private static ServerResponse page(ServerRequest request) throws IOException {
    if (!PAGE.exists()) {
      return ServerResponse.status(HttpStatus.NOT_FOUND)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(
              ProblemDetail.forStatusAndDetail(
                  HttpStatus.NOT_FOUND, "The web app has not been built"));
    }
    return ServerResponse.ok()
        .cacheControl(CacheControl.noCache())
        .lastModified(Instant.ofEpochMilli(PAGE.lastModified()))
        .contentType(MediaType.TEXT_HTML)
        .body(PAGE);
  }

  /** Names of files have a dot; the rest of these belongs to others. */
  private static boolean isRoutedByTheApp(String path) {
    return !path.contains(".")
        && !isUnder("/api", path)
        && !isUnder("/actuator", path)
        && !isUnder("/assets", path)
        && !path.equals("/error");
  }

  private static boolean isUnder(String root, String path) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
