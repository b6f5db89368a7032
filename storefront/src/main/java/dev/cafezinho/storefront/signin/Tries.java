package dev.cafezinho.storefront.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cafezinho.storefront.people.Person;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Bounds how often a password is guessed: per name, so that nobody's password is found by many
 * machines, and per address, so that nobody tries one password with all names. A right password
 * costs nothing. Each instance counts for itself.
 */
@Component
class Tries {
  private static final int MOST_KEPT = 20_000;

  private final boolean loopbackToo;
  private final LoadingCache<String, Bucket> names;
  private final LoadingCache<String, Bucket> addresses;

  Tries(TryProperties settings, Clock clock) {
    TimeMeter time = new Time(clock);
    this.loopbackToo = settings.loopbackToo();
    this.names = buckets(settings.perPerson(), settings.anotherPerPerson(), time);
    this.addresses = buckets(settings.perAddress(), settings.anotherPerAddress(), time);
  }

  /**
   * To be called before a password is looked at.
   *
   * @throws TooManyTries if it must not be looked at now
   */
  void begin(String name, Client client) {
    if (isExempt(client)) {
      return;
    }
    Bucket ofAddress = addresses.get(client.network());
    take(ofAddress);
    try {
      take(names.get(Person.key(name)));
    } catch (TooManyTries e) {
      ofAddress.addTokens(1);
      throw e;
    }
  }

  /** The password was right. */
  void succeeded(String name, Client client) {
    if (!isExempt(client)) {
      addresses.get(client.network()).addTokens(1);
      names.get(Person.key(name)).reset();
    }
  }

  private static void take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyTries(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private boolean isExempt(Client client) {
    return client.isThisMachine() && !loopbackToo;
  }

  private static LoadingCache<String, Bucket> buckets(
      int capacity, Duration another, TimeMeter time) {
    return Caffeine.newBuilder()
        .maximumSize(MOST_KEPT)
        // by then it is full again, and so is a new one
        .expireAfterAccess(another.multipliedBy(capacity))
        .build(
            _ ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, another))
                    .withCustomTimePrecision(time)
                    .build());
  }

  private record Time(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
