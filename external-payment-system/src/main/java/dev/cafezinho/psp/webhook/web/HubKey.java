package dev.cafezinho.psp.webhook.web;

import dev.cafezinho.psp.settings.PspProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Closes the hub to whoever has no key, where one is set: its deliveries name buyers, and its
 * registrations decide who hears of payments. Whoever could script faults could refuse payments.
 */
@Component
class HubKey implements HandlerInterceptor, WebMvcConfigurer {
  private static final List<String> CLOSED =
      List.of("/event", "/event/**", "/webhook/**", "/faults", "/faults/**");

  private final String key;

  HubKey(PspProperties settings) {
    this.key = settings.webhook().hubKey();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(CLOSED);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var given = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (!key.isEmpty() && (given == null || !isEqual("Bearer " + key, given))) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "The hub needs its key");
    }
    return true;
  }

  /** Takes as long for a nearly right key as for any other. */
  private static boolean isEqual(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
