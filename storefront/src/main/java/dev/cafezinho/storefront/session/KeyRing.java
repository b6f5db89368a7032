package dev.cafezinho.storefront.session;

import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key that is replaced by another from time to time. The next one is known to everybody some time
 * before anybody signs with it, and the previous one some time after, so that whatever was signed
 * with any of them is believed by all instances and services all the time.
 *
 * @param jwk the key that is signed with, as JSON, as are the others
 * @param since when it came; null where an earlier edition has stored it
 * @param next the key that is going to be signed with; null while the time has not come
 * @param nextAt when that will be
 * @param previous the key that was signed with before; null when nothing of it can be about
 */
record KeyRing(
    String jwk,
    @Nullable Instant since,
    @Nullable String next,
    @Nullable Instant nextAt,
    @Nullable String previous) {
  /** All instances look for a new key more often than that. */
  static final Duration KNOWN_BEFORE = Duration.ofMinutes(15);

  static KeyRing of(JWK first, Instant now) {
    return new KeyRing(first.toJSONString(), now, null, null, null);
  }

  /** The same, or what has to be stored instead. */
  KeyRing due(Instant now, KeyLife life, Keys.Maker maker) {
    if (since == null) {
      return new KeyRing(jwk, now, next, nextAt, previous);
    }
    if (next != null && nextAt != null) {
      return nextAt.isAfter(now) ? this : new KeyRing(next, nextAt, null, null, jwk);
    }
    if (!since.plus(life.used()).isAfter(now)) {
      return new KeyRing(jwk, since, maker.key().toJSONString(), now.plus(KNOWN_BEFORE), previous);
    }
    return previous != null && !since.plus(life.believedAfter()).isAfter(now)
        ? new KeyRing(jwk, since, null, null, null)
        : this;
  }

  JWK current() {
    return parsed(jwk);
  }

  /** Those that count, the one to sign with first. */
  List<JWK> all() {
    return Stream.of(jwk, next, previous).filter(Objects::nonNull).map(KeyRing::parsed).toList();
  }

  private static JWK parsed(String jwk) {
    try {
      return JWK.parse(jwk);
    } catch (ParseException e) {
      // Without the cause: its message could quote the key.
      throw new IllegalStateException("A stored key is not a JWK");
    }
  }

  /** Without the keys, which have no place in a log. */
  @Override
  public String toString() {
    return "a key since " + since;
  }
}
