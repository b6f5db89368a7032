package dev.cafezinho.storefront.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyRingTest {
  private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant REPLACED = BEGIN.plus(Duration.ofDays(30));
  private static final Instant USED = REPLACED.plus(KeyRing.KNOWN_BEFORE);
  private static final KeyLife LIFE = new KeyLife(Duration.ofDays(30), Duration.ofHours(1));
  private static final Keys.Maker MAKER = () -> new OctetSequenceKeyGenerator(256).generate();

  private final JWK first = MAKER.key();
  private KeyRing ring = KeyRing.of(first, BEGIN);

  @Test
  void staysUntilItsTimeHasCome() {
    assertThat(ring.due(REPLACED.minusSeconds(1), LIFE, MAKER)).isSameAs(ring);
  }

  @Test
  void makesTheNextKeyKnownBeforeItIsSignedWith() {
    at(REPLACED);

    assertThat(ring.all()).hasSize(2);
    assertThat(ring.current()).isEqualTo(first);
    assertThat(ring.due(USED.minusSeconds(1), LIFE, MAKER)).isSameAs(ring);
  }

  @Test
  void signsWithTheNextKeyAndStillBelievesThePreviousOne() {
    at(REPLACED);
    JWK next = ring.all().get(1);
    at(USED);

    assertThat(ring.current()).isEqualTo(next);
    assertThat(ring.all()).containsExactly(next, first);
  }

  @Test
  void forgetsThePreviousKeyWhenNothingOfItIsAbout() {
    at(REPLACED);
    at(USED);
    assertThat(ring.due(USED.plus(Duration.ofMinutes(59)), LIFE, MAKER)).isSameAs(ring);
    at(USED.plus(Duration.ofHours(1)));

    assertThat(ring.all()).hasSize(1).doesNotContain(first);
  }

  @Test
  void beginsAnewAfterTheNextReplacement() {
    at(REPLACED);
    at(USED);

    at(USED.plus(Duration.ofDays(30)));

    assertThat(ring.all()).hasSize(3);
  }

  /** As earlier editions have stored it. */
  @Test
  void keyWithoutTimeIsYoung() {
    ring = new KeyRing(first.toJSONString(), null, null, null, null);
    at(BEGIN);

    assertThat(ring.current()).isEqualTo(first);
    assertThat(ring.due(REPLACED.minusSeconds(1), LIFE, MAKER)).isSameAs(ring);
    at(REPLACED);
    assertThat(ring.all()).hasSize(2);
  }

  @Test
  void tellsNoKey() {
    assertThat(ring.toString()).doesNotContain(ring.jwk());
  }

  private void at(Instant now) {
    ring = ring.due(now, LIFE, MAKER);
  }
}
