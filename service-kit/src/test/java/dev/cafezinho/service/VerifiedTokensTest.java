package dev.cafezinho.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifiedTokensTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final List<String> verifications = new ArrayList<>();
  private final JwtTimestampValidator expiry = new JwtTimestampValidator(Duration.ZERO);
  private final VerifiedTokens tokens = new VerifiedTokens(this::verify, expiry);
  private Set<String> signed = Set.of("ana", "bia");
  private Runnable meanwhile = () -> {};

  @Test
  void verifiesEachTokenOnceForAnyNumberOfRequests() {
    at(NOW);
    for (int request = 0; request < 1_000; request++) {
      assertThat(tokens.decode("ana").getSubject()).isEqualTo("ana");
      assertThat(tokens.decode("bia").getSubject()).isEqualTo("bia");
    }

    assertThat(verifications).containsExactly("ana", "bia");
  }

  @Test
  void believesNoTokenThatHasExpiredSince() {
    at(NOW);
    tokens.decode("ana");
    at(NOW.plusSeconds(301));

    assertThatThrownBy(() -> tokens.decode("ana")).isInstanceOf(JwtValidationException.class);
  }

  @Test
  void keepsNoTokenThatWasRefused() {
    at(NOW);
    assertThatThrownBy(() -> tokens.decode("eve")).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("eve")).isInstanceOf(BadJwtException.class);

    assertThat(verifications).containsExactly("eve", "eve");
  }

  @Test
  void believesNoTokenOfAKeyThatHasGone() {
    at(NOW);
    tokens.decode("ana");
    signed = Set.of("bia");
    tokens.forget();

    assertThatThrownBy(() -> tokens.decode("ana")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void believesNoTokenWhoseKeyWentWhileItWasVerified() {
    at(NOW);
    meanwhile = tokens::forget;
    tokens.decode("ana");
    signed = Set.of("bia");

    assertThatThrownBy(() -> tokens.decode("ana")).isInstanceOf(BadJwtException.class);
  }

  private void at(Instant now) {
    expiry.setClock(Clock.fixed(now, ZoneOffset.UTC));
  }

  private Jwt verify(String token) {
    verifications.add(token);
    if (!signed.contains(token)) {
      throw new BadJwtException("not signed");
    }
    meanwhile.run();
    return Jwt.withTokenValue(token)
        .header("alg", "ES256")
        .subject(token)
        .issuedAt(NOW)
        .expiresAt(NOW.plusSeconds(300))
        .build();
  }
}
