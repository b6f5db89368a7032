package dev.cafezinho.storefront.session;

import com.mongodb.client.MongoCollection;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import dev.cafezinho.store.InsertIfAbsent;
import java.text.ParseException;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Keys that outlive the process and that every instance shares. Whoever needs one first makes it;
 * with several at once the store lets one win, and the others take the winner's.
 */
@Component
class Keys {
  private final MongoCollection<Document> keys;

  Keys(MongoDatabaseFactory database) {
    this.keys = database.getMongoDatabase().getCollection("keys");
  }

  JWK get(String id, Maker maker) {
    return find(id).or(() -> make(id, maker)).orElseThrow();
  }

  private Optional<JWK> make(String id, Maker maker) {
    try {
      var jwk = maker.make().toJSONString();
      var _ = InsertIfAbsent.apply(keys, new Document("_id", id).append("jwk", jwk));
    } catch (JOSEException e) {
      throw new IllegalStateException("The key " + id + " cannot be made", e);
    }
    return find(id);
  }

  private Optional<JWK> find(String id) {
    return Optional.ofNullable(keys.find(new Document("_id", id)).first())
        .map(key -> parsed(id, key.getString("jwk")));
  }

  private static JWK parsed(String id, String jwk) {
    try {
      return JWK.parse(jwk);
    } catch (ParseException e) {
      // Without the cause: its message could quote the key.
      throw new IllegalStateException("The stored key " + id + " is not a JWK");
    }
  }

  /** Makes a new key. */
  interface Maker {
    JWK make() throws JOSEException;
  }
}
