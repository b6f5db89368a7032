package dev.cafezinho.storefront.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.cafezinho.service.TokenProperties;
import dev.cafezinho.storefront.people.Person;
import dev.cafezinho.storefront.people.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The front door's word to the services on who asks. */
@Component
public class VisitorTokens {
  private static final Duration VALID = Duration.ofMinutes(5);

  /** A token that goes out is good for at least the rest, and services verify each only once. */
  private static final Duration REUSED = Duration.ofMinutes(4);

  private static final int MOST_KEPT = 10_000;

  private final SigningKey key;
  private final String issuer;
  private final Clock clock;
  private final LoadingCache<Bearer, String> tokens =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(REUSED).build(this::signed);

  VisitorTokens(SigningKey key, TokenProperties properties, Clock clock) {
    this.key = key;
    this.issuer = properties.issuer();
    this.clock = clock;
  }

  /** A bearer token that says which shopper this is, and which person, if one has signed in. */
  public String of(Visitor visitor) {
    Person person = visitor.person();
    return tokens.get(
        new Bearer(
            visitor.getName(),
            person == null ? null : person.name(),
            person == null ? null : person.role()));
  }

  private String signed(Bearer bearer) throws JOSEException {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(bearer.shopper())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(VALID)))
            .claim("roles", bearer.roles());
    if (bearer.name() != null) {
      claims.claim("name", bearer.name());
    }
    ECKey current = key.withPrivateHalf();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(current.getKeyID()).build(),
            claims.build());
    token.sign(new ECDSASigner(current));
    return token.serialize();
  }

  /** All that a token depends on. */
  private record Bearer(String shopper, @Nullable String name, @Nullable Role role) {
    List<String> roles() {
      return role == null ? List.of(Visitor.SHOPPER) : List.of(Visitor.SHOPPER, role.name());
    }
  }
}
