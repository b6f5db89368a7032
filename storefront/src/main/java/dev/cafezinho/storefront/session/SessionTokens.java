package dev.cafezinho.storefront.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
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

  private final MACSigner signer;
  private final MACVerifier verifier;

  SessionTokens(Keys keys) throws JOSEException {
    OctetSequenceKey key =
        keys.get("session", () -> new OctetSequenceKeyGenerator(KEY_BITS).generate())
            .toOctetSequenceKey();
    this.signer = new MACSigner(key);
    this.verifier = new MACVerifier(key);
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
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("A session cannot be signed", e);
    }
    return token.serialize();
  }

  /** Nothing for what the front door has not issued. */
  Optional<Session> read(String value) {
    try {
      SignedJWT token = SignedJWT.parse(value);
      if (!token.verify(verifier)) {
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
}
