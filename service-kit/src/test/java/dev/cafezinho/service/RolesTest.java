package dev.cafezinho.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class RolesTest {
  @ParameterizedTest
  @CsvSource({
    "SHOPPER, ROLE_SHOPPER",
    "SHOPPER STAFF, ROLE_SHOPPER ROLE_STAFF",
    "SHOPPER MANAGER, ROLE_SHOPPER ROLE_MANAGER ROLE_STAFF",
    "OPERATOR, ROLE_OPERATOR",
  })
  void ofTokenAreAuthoritiesAndManagerIsStaffToo(String claimed, String authorities) {
    Jwt token =
        Jwt.withTokenValue("t")
            .header("alg", "none")
            .claim("roles", List.of(claimed.split(" ")))
            .build();

    Authentication bearer = TokenConfiguration.roles().convert(token);

    assertThat(bearer.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList())
        .filteredOn(authority -> authority != null && authority.startsWith("ROLE_"))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(authorities.split(" ")));
  }
}
