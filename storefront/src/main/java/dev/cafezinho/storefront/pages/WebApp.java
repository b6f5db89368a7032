package dev.cafezinho.storefront.pages;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import dev.cafezinho.web.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves what the web app's build left in {@code classpath:/web/}: files by their names, as {@code
 * .br} or {@code .gz} where the build made such and the browser takes it, and the app's page at the
 * app's addresses, with links to what the page at this address needs first.
 */
@Configuration(proxyBeanMethods = false)
class WebApp implements WebMvcConfigurer {
  private static final Duration FOR_GOOD = Duration.ofDays(365);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Resource PAGE = new ClassPathResource("web/index.html");
  private static final ProblemType NOTHING_THERE = ProblemType.of(HttpStatus.NOT_FOUND);

  private static final RequestPredicate MAY_BE_AN_ADDRESS =
      methods(HttpMethod.GET, HttpMethod.HEAD).and(request -> mayBeAnAddress(request.path()));

  private final ContentTags tags = new ContentTags();
  private final SmallestEncoding encoding = new SmallestEncoding();
  private final Addresses addresses = Addresses.in(new ClassPathResource("web/routes.json"));

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    // named after their content
    add(files, "/assets/**", "assets/", CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
    add(files, "/products/**", "products/", CacheControl.maxAge(A_DAY).cachePublic());
    add(files, "/**", "", CacheControl.noCache());
  }

  private void add(ResourceHandlerRegistry files, String paths, String folder, CacheControl kept) {
    files
        .addResourceHandler(paths)
        .addResourceLocations("classpath:/web/" + folder)
        .setCacheControl(kept)
        .setUseLastModified(false)
        .setEtagGenerator(tags::of)
        .resourceChain(true)
        .addResolver(encoding);
  }

  @Bean
  @Order(2)
  RouterFunction<ServerResponse> page() {
    return route(MAY_BE_AN_ADDRESS, this::page);
  }

  private ServerResponse page(ServerRequest request) {
    if (!PAGE.exists()) {
      return problem("The web app has not been built");
    }
    Optional<List<String>> links = addresses.linksAt(request.requestPath());
    if (links.isPresent()) {
      return page(request, ServerResponse.ok().eTag(tags.of(PAGE)), links.get());
    }
    return takesPages(request)
        ? page(request, ServerResponse.status(HttpStatus.NOT_FOUND), List.of())
        : problem("There is nothing at this address");
  }

  private ServerResponse page(
      ServerRequest request, ServerResponse.BodyBuilder answer, List<String> links) {
    Resource file = encoding.of(PAGE, request.servletRequest());
    return answer
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.TEXT_HTML)
        .headers(
            headers -> {
              headers.addAll(HttpHeaders.LINK, links);
              headers.addAll(SmallestEncoding.headersOf(file));
              headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING));
            })
        .body(file);
  }

  private static ServerResponse problem(String detail) {
    return ServerResponse.status(NOTHING_THERE.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .varyBy(HttpHeaders.ACCEPT)
        .body(NOTHING_THERE.problem(detail));
  }

  private static boolean takesPages(ServerRequest request) {
    List<MediaType> accepted = request.headers().accept();
    return accepted.isEmpty()
        || accepted.stream().anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML));
  }

  /** Names of files have a dot; the rest of these belongs to others. */
  private static boolean mayBeAnAddress(String path) {
    return !path.contains(".")
        && !isUnder("/api", path)
        && !isUnder("/actuator", path)
        && !isUnder("/assets", path)
        && !isUnder("/products", path)
        && !path.equals("/error");
  }

  private static boolean isUnder(String root, String path) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
