package dev.cafezinho.payment.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.store.InsertIfAbsent;
import java.security.SecureRandom;
import java.util.Base64;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What webhooks are signed with: made up once, kept with the charges, shared by all instances. */
@Component
public class WebhookSecret {
  private static final Document ID = new Document("_id", "payment.updated");

  private final String secret;

  WebhookSecret(MongoDatabase database) {
    this.secret = firstOf(database.getCollection("webhook_secrets"));
  }

  /** {@code whsec_} and the base64 of 32 random bytes. */
  public String value() {
    return secret;
  }

  private static String firstOf(MongoCollection<Document> secrets) {
    Document known = secrets.find(ID).first();
    if (known != null) {
      return known.getString("secret");
    }
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String drawn = "whsec_" + Base64.getEncoder().encodeToString(random);
    return InsertIfAbsent.apply(secrets, new Document(ID).append("secret", drawn))
        ? drawn
        : firstOf(secrets);
  }
}
