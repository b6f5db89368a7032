package dev.cafezinho.notification;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A token is the shopper's id itself. */
@TestConfiguration(proxyBeanMethods = false)
class TestTokens {
  @Bean
  @Primary
  JwtDecoder plainTokens() {
    return token -> Jwt.withTokenValue(token).header("alg", "none").subject(token).build();
  }
}
