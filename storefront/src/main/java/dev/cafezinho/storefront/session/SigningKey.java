package dev.cafezinho.storefront.session;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import org.springframework.stereotype.Component;

/** What the services' tokens are signed with. Only its public half leaves the front door. */
@Component
class SigningKey {
  private final ECKey key;

  SigningKey(Keys keys) {
    this.key =
        keys.get(
                "tokens",
                () ->
                    new ECKeyGenerator(Curve.P_256)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyIDFromThumbprint(true)
                        .generate())
            .toECKey();
  }

  ECKey withPrivateHalf() {
    return key;
  }

  JWKSet published() {
    return new JWKSet(key.toPublicJWK());
  }
}
