package dev.cafezinho.storefront.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The session cookie's value: the shopper under a MAC that only the front door can make. Its
 * algorithm differs from that of the services' tokens, so neither passes for the other.
 */
@Component
class SessionTokens {
  private static final int KEY_BITS = 256;
  private static final String SIGN_IN = "signIn";
  private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);

  private final Supplier<KeyRing> keys;
  private volatile Macs macs;

  SessionTokens(Keys keys, KeyProperties properties) {
    this.keys =
        keys.ring(
            "session",
            // no session that is in use is older than its cookie may become
            new KeyLife(properties.sessions(), Sessions.KEPT),
            () -> new OctetSequenceKeyGenerator(KEY_BITS).generate());
    this.macs = Macs.of(this.keys.get());
  }

  String issue(Session session) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject(session.shopper().toString())
            .issueTime(Date.from(session.issuedAt()));
    if (session.signIn() != null) {
      claims.claim(SIGN_IN, session.signIn().toString());
    }
    SignedJWT token = new SignedJWT(HEADER, claims.build());
    try {
      token.sign(macs().signer());
    } catch (JOSEException e) {
      throw new IllegalStateException("A session cannot be signed", e);
    }
    return token.serialize();
  }

  /** Nothing for what the front door has not issued. */
  Optional<Session> read(String value) {
    try {
      SignedJWT token = SignedJWT.parse(value);
      if (!isOurs(token)) {
        return Optional.empty();
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      String signIn = claims.getStringClaim(SIGN_IN);
      return Optional.of(
          new Session(
              UUID.fromString(claims.getSubject()),
              claims.getIssueTime().toInstant(),
              signIn == null ? null : UUID.fromString(signIn)));
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isOurs(SignedJWT token) throws JOSEException {
    for (MACVerifier verifier : macs().verifiers()) {
      if (token.verify(verifier)) {
        return true;
      }
    }
    return false;
  }

  private Macs macs() {
    KeyRing ring = keys.get();
    Macs known = macs;
    if (!known.ring().equals(ring)) {
      known = Macs.of(ring);
      macs = known;
    }
    return known;
  }

  /** What is made of the keys, for as long as they are the same. */
  private record Macs(KeyRing ring, MACSigner signer, List<MACVerifier> verifiers) {
    static Macs of(KeyRing ring) {
      try {
        List<MACVerifier> verifiers = new ArrayList<>();
        for (JWK key : ring.all()) {
          verifiers.add(new MACVerifier(key.toOctetSequenceKey()));
        }
        return new Macs(ring, new MACSigner(ring.current().toOctetSequenceKey()), verifiers);
      } catch (JOSEException e) {
        throw new IllegalStateException("A stored key cannot sign sessions", e);
      }
    }
  }
}
