package dev.cafezinho.storefront.session;

import dev.cafezinho.storefront.people.Person;
import dev.cafezinho.storefront.people.Role;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who asks: always a shopper, and a person of the shop, too, after signing in.
 *
 * @param signIn of the person; null without one
 */
public record Visitor(UUID shopper, @Nullable Person person, @Nullable UUID signIn)
    implements AuthenticatedPrincipal {
  static final String SHOPPER = "SHOPPER";

  /** The visitor of a request, as Spring Security knows its user. */
  public static Optional<Visitor> of(Principal user) {
    return user instanceof Authentication authentication
            && authentication.getPrincipal() instanceof Visitor visitor
        ? Optional.of(visitor)
        : Optional.empty();
  }

  @Override
  public String getName() {
    return shopper.toString();
  }

  /** None for a guest. */
  public List<Role> roles() {
    return person == null ? List.of() : person.role().all();
  }

  List<GrantedAuthority> authorities() {
    return Stream.concat(Stream.of(SHOPPER), roles().stream().map(Role::name))
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }
}
