package dev.cafezinho.shipping.web;

import org.springframework.security.oauth2.jwt.Jwt;

/** Who of the staff asks, by the front door's token. */
final class Staff {
  private Staff() {}

  /** The person's name, or the token's subject where it tells no name. */
  static String nameOf(Jwt token) {
    String name = token.getClaimAsString("name");
    String subject = token.getSubject();
    if (name != null && !name.isBlank()) {
      return name;
    }
    return subject == null ? "" : subject;
  }
}
