package dev.cafezinho.system;

import com.mongodb.client.MongoClients;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** Asks services themselves, with a token such as the front door makes, for a role. */
final class Operator implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Shop shop;
  private final String token;

  Operator(Shop shop, String role) {
    this(shop, OpenShop.SERVERS, role);
  }

  /** Of a shop with servers of its own. */
  Operator(Shop shop, ShopServers servers, String role) {
    this.shop = shop;
    token = token(key(shop.mongo(), servers), role);
  }

  Answer get(URI url) {
    return send("GET", url, "");
  }

  Answer post(URI url) {
    return send("POST", url, "");
  }

  Answer post(URI url, String json) {
    return send("POST", url, json);
  }

  /** Once for each key. */
  Answer post(URI url, String json, String key) {
    return send("POST", url, json, "Idempotency-Key", key);
  }

  /**
   * Stops a service's hearing or telling of something, or starts it again.
   *
   * @param state {@code STOPPED} or {@code STARTED}
   */
  void setBinding(Service service, String binding, String state) {
    var url = shop.url(service).resolve("/actuator/bindings/" + binding);
    send("POST", url, "{\"state\":\"%s\"}".formatted(state)).is(204);
  }

  Answer delete(URI url) {
    return send("DELETE", url, "");
  }

  /** With any method there may be. */
  Answer send(String method, URI url) {
    return send(method, url, "");
  }

  private Answer send(String method, URI url, String json, String... headers) {
    var request =
        HttpRequest.newBuilder(url)
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return Answer.of(http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The front door's own, from its store. */
  private static ECKey key(String mongo, ShopServers servers) {
    try (var store = MongoClients.create(mongo)) {
      var stored =
          store
              .getDatabase(servers.database(Service.STOREFRONT))
              .getCollection("keys")
              .find(new Document("_id", "tokens"))
              .first();
      return ECKey.parse(Objects.requireNonNull(stored).getString("jwk"));
    } catch (ParseException e) {
      throw new IllegalStateException("The front door's key is none", e);
    }
  }

  private static String token(ECKey key, String role) {
    var now = Instant.now();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer("cafezinho-storefront")
                .subject("operator")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("roles", List.of(role))
                .build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
