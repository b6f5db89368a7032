package dev.cafezinho.shipping.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class StaffTest {
  @Test
  void isWhoTheTokenNames() {
    assertThat(Staff.nameOf(token().claim("name", "Rita").build())).isEqualTo("Rita");
  }

  @Test
  void isTheSubjectOfATokenWithoutAName() {
    assertThat(Staff.nameOf(token().build())).isEqualTo("rita-1");
    assertThat(Staff.nameOf(token().claim("name", " ").build())).isEqualTo("rita-1");
  }

  private static Jwt.Builder token() {
    return Jwt.withTokenValue("t").header("alg", "none").subject("rita-1");
  }
}
