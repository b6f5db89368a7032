package dev.cafezinho.order.web;

import static java.util.Objects.requireNonNullElse;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who works at the counter, by the token. */
final class Staff {
  private static final String ROLE = "ROLE_STAFF";

  private Staff() {}

  static boolean is(Authentication who) {
    return who.getAuthorities().stream().anyMatch(one -> ROLE.equals(one.getAuthority()));
  }

  /** What others call the person. */
  static String name(Authentication who) {
    return who.getPrincipal() instanceof Jwt token
        ? requireNonNullElse(token.getClaimAsString("name"), who.getName())
        : who.getName();
  }
}
