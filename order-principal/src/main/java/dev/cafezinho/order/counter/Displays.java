package dev.cafezinho.order.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The wall screens that the staff have paired, a document each: {@code { _id: SHA-256 of the
 * secret, by, at }}. Who reads the store cannot show a code with it.
 */
@Component
public class Displays {
  private static final int SECRET_BYTES = 24;
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");

  private final MongoCollection<Document> displays;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Displays(MongoDatabase database, Clock clock) {
    this.displays = database.getCollection("displays");
    this.clock = clock;
  }

  /**
   * Pairs one more.
   *
   * @param staff who does so
   * @return the display's secret, which nobody can be told again
   */
  public String pair(String staff) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    displays.insertOne(
        new Document("_id", hash(secret))
            .append("by", staff)
            .append("at", Date.from(clock.instant())));
    return secret;
  }

  public boolean isPaired(String secret) {
    return SECRET.matcher(secret).matches()
        && displays.find(new Document("_id", hash(secret))).first() != null;
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
