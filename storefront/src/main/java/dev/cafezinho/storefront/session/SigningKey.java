package dev.cafezinho.storefront.session;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the services' tokens are signed with. Only public halves leave the front door. */
@Component
class SigningKey {
  /** Longer than any token is good for. */
  private static final Duration BELIEVED_AFTER = Duration.ofHours(1);

  private final Supplier<KeyRing> keys;

  SigningKey(Keys keys, KeyProperties properties) {
    this.keys =
        keys.ring(
            "tokens",
            new KeyLife(properties.tokens(), BELIEVED_AFTER),
            () ->
                new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate());
  }

  ECKey withPrivateHalf() {
    return keys.get().current().toECKey();
  }

  /** The next and the previous one, too, while they count. */
  JWKSet published() {
    return new JWKSet(keys.get().all().stream().map(JWK::toPublicJWK).toList());
  }
}
