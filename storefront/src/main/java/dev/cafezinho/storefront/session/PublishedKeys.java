package dev.cafezinho.storefront.session;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the services learn whose tokens to trust. */
@RestController
class PublishedKeys {
  private static final Duration CACHED = Duration.ofMinutes(5);

  private final SigningKey key;

  PublishedKeys(SigningKey key) {
    this.key = key;
  }

  @GetMapping("/.well-known/jwks.json")
  ResponseEntity<String> keys() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(CACHED))
        .contentType(MediaType.APPLICATION_JSON)
        .body(key.published().toString());
  }
}
