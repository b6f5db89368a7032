package dev.cafezinho.storefront;

import dev.cafezinho.storefront.people.Role;
import dev.cafezinho.storefront.session.GuestSession;
import dev.cafezinho.storefront.session.Sessions;
import dev.cafezinho.storefront.session.Visitor;
import dev.cafezinho.storefront.signin.Client;
import dev.cafezinho.storefront.signin.SignInAnswers;
import dev.cafezinho.web.ProblemType;
import dev.cafezinho.web.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a browser may do here, and what it is told to refuse by itself. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
  private static final ProblemType NO_CSRF_TOKEN =
      new ProblemType(HttpStatus.FORBIDDEN, "invalid-csrf-token");
  private static final RequestMatcher SIGNING_IN_OR_OUT =
      new OrRequestMatcher(post("/login"), post("/logout"));
  private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY =
      new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
          filter.setShouldWriteHeadersEagerly(true);
          return filter;
        }
      };
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "worker-src 'self'",
          "manifest-src 'self'",
          "object-src 'none'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "form-action 'self'");

  /** What is the same for everybody sets no cookie, or a shared cache would hand it to others. */
  @Bean
  @Order(1)
  SecurityFilterChain theSameForEverybody(HttpSecurity http) {
    return hardened(http)
        .securityMatcher(
            "/assets/**",
            "/products/**",
            "/*.{extension}",
            "/.well-known/**",
            "/actuator/health/**")
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /**
   * Another thread begins to answer while the filters are still at work, and two that change an
   * answer's headers at the same time lose some: so the filters write theirs first.
   */
  @Bean
  @Order(2)
  SecurityFilterChain streams(HttpSecurity http, Sessions sessions) {
    return visited(http, sessions)
        .securityMatcher("/api/notifications", "/api/counter/*/stream")
        .headers(headers -> headers.withObjectPostProcessor(EAGERLY))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain visitors(HttpSecurity http, Sessions sessions, SignInAnswers answers) {
    return visited(http, sessions)
        .formLogin(
            form ->
                form.loginPage("/login")
                    .loginProcessingUrl("/login")
                    .authenticationDetailsSource(Client::of)
                    .successHandler(answers)
                    .failureHandler(answers))
        .build();
  }

  /** The visitor comes after the CSRF check: a forged write gets no session. */
  private static HttpSecurity visited(HttpSecurity http, Sessions sessions) {
    return hardened(http)
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(csrfCookie())
                    // A guest is new to each request; the token must not change with each.
                    .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
        .addFilterAfter(new GuestSession(sessions, SIGNING_IN_OR_OUT), CsrfFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/api/office/**")
                    .hasRole(Role.MANAGER.name())
                    .requestMatchers("/api/ops/**", "/actuator/**")
                    .hasRole(Role.OPERATOR.name())
                    .requestMatchers("/api/**")
                    .hasRole("SHOPPER")
                    .anyRequest()
                    .permitAll());
  }

  private static RequestMatcher post(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
  }

  private static CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookiePath("/");
    cookie.setCookieCustomizer(it -> it.sameSite("Lax"));
    return cookie;
  }

  private static HttpSecurity hardened(HttpSecurity http) {
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                    .addHeaderWriter(SecurityConfiguration::forbidStoring)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (_, response, _) ->
                            Problems.write(response, HttpStatus.UNAUTHORIZED, "Sign in first"))
                    .accessDeniedHandler(SecurityConfiguration::refuse));
  }

  /** A guest may be somebody whose sign-in has ended, and is asked to sign in. */
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    if (refused instanceof CsrfException) {
      Problems.write(response, NO_CSRF_TOKEN, "The CSRF token is missing or old");
    } else if (isGuest(request)) {
      Problems.write(response, HttpStatus.UNAUTHORIZED, "Sign in first");
    } else {
      Problems.write(response, HttpStatus.FORBIDDEN, "Not allowed");
    }
  }

  private static boolean isGuest(HttpServletRequest request) {
    return Optional.ofNullable(request.getUserPrincipal())
        .flatMap(Visitor::of)
        .map(Visitor::person)
        .isEmpty();
  }

  /**
   * Spring's own writer does nothing where there is an {@code Expires}, and Jetty adds one to each
   * answer with a cookie.
   */
  private static void forbidStoring(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)
        && response.getStatus() != HttpServletResponse.SC_NOT_MODIFIED) {
      response.setHeader(
          HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
    }
  }
}
