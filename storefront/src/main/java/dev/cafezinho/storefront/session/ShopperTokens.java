package dev.cafezinho.storefront.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.cafezinho.service.TokenProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** The front door's word to the services on who asks. */
@Component
public class ShopperTokens {
  private static final Duration VALID = Duration.ofMinutes(5);

  /** A token that goes out is good for at least the rest, and services verify each only once. */
  private static final Duration REUSED = Duration.ofMinutes(4);

  private static final int MOST_KEPT = 10_000;

  private final ECDSASigner signer;
  private final JWSHeader header;
  private final String issuer;
  private final Clock clock;
  private final LoadingCache<String, String> tokens =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(REUSED).build(this::signed);

  ShopperTokens(SigningKey key, TokenProperties properties, Clock clock) throws JOSEException {
    this.signer = new ECDSASigner(key.withPrivateHalf());
    this.header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.withPrivateHalf().getKeyID()).build();
    this.issuer = properties.issuer();
    this.clock = clock;
  }

  /** A bearer token that says: this is that shopper, and no more than a shopper. */
  public String of(String shopper) {
    return tokens.get(shopper);
  }

  private String signed(String shopper) throws JOSEException {
    Instant now = clock.instant();
    SignedJWT token =
        new SignedJWT(
            header,
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(shopper)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)))
                .claim("roles", List.of("SHOPPER"))
                .build());
    token.sign(signer);
    return token.serialize();
  }
}
