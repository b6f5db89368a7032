package dev.cafezinho.storefront.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import dev.cafezinho.storefront.people.People;
import dev.cafezinho.testkit.TestStore;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionsIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final KeyLife LIFE = new KeyLife(Duration.ofDays(30), Duration.ofHours(1));

  private final MongoDatabaseFactory database = newDatabase();

  @AfterEach
  void close() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoeverNeedsKeyAtTheSameTimeGetsTheSame() throws InterruptedException, ExecutionException {
    try (ExecutorService instances = Executors.newFixedThreadPool(16)) {
      List<Future<JWK>> keys =
          IntStream.range(0, 16)
              .mapToObj(
                  _ ->
                      instances.submit(
                          () ->
                              new Keys(database, CLOCK)
                                  .read(
                                      "k",
                                      LIFE,
                                      () -> new OctetSequenceKeyGenerator(256).generate())
                                  .current()))
              .toList();

      JWK first = keys.getFirst().get();
      for (Future<JWK> key : keys) {
        assertThat(key.get()).isEqualTo(first);
      }
    }
  }

  @Test
  void sessionOfAnotherShopIsNoSession() {
    Session session = new Session(UUID.randomUUID(), NOW);
    MongoDatabaseFactory other = newDatabase();

    String cookie = tokens(database).issue(session);

    assertThat(tokens(database).read(cookie)).contains(session);
    assertThat(tokens(other).read(cookie)).isEmpty();
  }

  @Test
  void youngSessionIsLeftAlone() throws Exception {
    assertThat(visit(Duration.ofDays(29)).getCookie(Sessions.COOKIE)).isNull();
  }

  @Test
  void agedSessionIsRenewedForTheSameShopper() throws Exception {
    Cookie renewed = visit(Duration.ofDays(31)).getCookie(Sessions.COOKIE);

    Session session =
        tokens(database).read(Objects.requireNonNull(renewed).getValue()).orElseThrow();
    assertThat(session.issuedAt()).isEqualTo(NOW);
    assertThat(session.shopper().toString())
        .isEqualTo(
            Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName());
  }

  private static SessionTokens tokens(MongoDatabaseFactory database) {
    return new SessionTokens(
        new Keys(database, CLOCK), new KeyProperties(Duration.ofDays(30), Duration.ofDays(365)));
  }

  private SignIns signIns() {
    return new SignIns(
        database, new People(database), new SignInProperties(Duration.ofHours(12)), CLOCK);
  }

  private static MongoDatabaseFactory newDatabase() {
    return new SimpleMongoClientDatabaseFactory(TestStore.client(), TestStore.newName());
  }

  private MockHttpServletResponse visit(Duration age) throws ServletException, IOException {
    SessionTokens tokens = tokens(database);
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.setCookies(
        new Cookie(Sessions.COOKIE, tokens.issue(new Session(UUID.randomUUID(), NOW.minus(age)))));
    MockHttpServletResponse response = new MockHttpServletResponse();
    new GuestSession(new Sessions(tokens, signIns(), CLOCK), _ -> false)
        .doFilter(request, response, new MockFilterChain());
    return response;
  }
}
