package dev.cafezinho.storefront.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Passwords of the first people, such as the variable {@code CAFEZINHO_STAFF_PASSWORD} gives. They
 * win over those that the store keeps.
 */
@ConfigurationProperties("cafezinho")
record FirstPasswordProperties(
    @Nullable First staff, @Nullable First manager, @Nullable First operator) {
  Optional<String> of(Role role) {
    @Nullable First first =
        switch (role) {
          case STAFF -> staff;
          case MANAGER -> manager;
          case OPERATOR -> operator;
        };
    return Optional.ofNullable(first).map(First::password).filter(text -> !text.isBlank());
  }

  /** One of the first people; a password that is there and empty sets nothing. */
  record First(@Nullable String password) {
    @Override
    public String toString() {
      return password == null ? "no password" : "a password";
    }
  }
}
