package dev.cafezinho.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies the signature of a token once, for a shopper sends the same token with every request.
 * What a token claims, its expiry above all, is checked each time. Only what has been verified is
 * kept, under the whole text of the token; and nothing of it once the keys have been read anew.
 */
final class VerifiedTokens implements JwtDecoder {
  /** As long as the front door's tokens are good for. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** A token takes about 3 KB. */
  private static final int MOST_KEPT = 2_000;

  private final JwtDecoder signatures;
  private final OAuth2TokenValidator<Jwt> claims;
  private volatile Cache<String, Jwt> verified = none();

  VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
    this.signatures = signatures;
    this.claims = claims;
  }

  @Override
  public Jwt decode(String token) {
    // Taken before the signature is verified: a key that goes meanwhile takes the whole cache
    // along.
    Cache<String, Jwt> known = verified;
    Jwt jwt = known.getIfPresent(token);
    if (jwt == null) {
      jwt = signatures.decode(token);
      known.put(token, jwt);
    }
    OAuth2TokenValidatorResult checked = claims.validate(jwt);
    if (checked.hasErrors()) {
      known.invalidate(token);
      throw new JwtValidationException("The token does not count", checked.getErrors());
    }
    return jwt;
  }

  /** To be called when the keys have been read: a token of a key that has gone is refused again. */
  void forget() {
    verified = none();
  }

  private static Cache<String, Jwt> none() {
    return Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();
  }
}
