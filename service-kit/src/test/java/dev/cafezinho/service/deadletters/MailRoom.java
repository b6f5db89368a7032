package dev.cafezinho.service.deadletters;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.DatabaseConfiguration;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.service.ServiceConfiguration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.messaging.Message;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A service with one topic and two groups, each of which writes down what it has handled. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ServiceConfiguration.class, DatabaseConfiguration.class})
class MailRoom {
  @Bean
  Desk desk(MongoDatabase database) {
    return new Desk(database);
  }

  @Bean
  Consumer<Message<String>> ours(Desk desk) {
    return message -> desk.handle("ours", message);
  }

  @Bean
  Consumer<Message<String>> theirs(Desk desk) {
    return message -> desk.handle("theirs", message);
  }

  /** A token says who bears it. */
  @Bean
  @Primary
  JwtDecoder plainTokens() {
    return token ->
        Jwt.withTokenValue(token)
            .header("alg", "none")
            .subject(token)
            .claim("roles", token.equals("operator") ? List.of("OPERATOR") : List.of())
            .build();
  }

  /** Handles each message once for each group, and fails as it is told to. */
  static final class Desk {
    private final MongoDatabase database;
    private final Map<String, RuntimeException> troubles = new ConcurrentHashMap<>();
    private final List<String> attempts = new CopyOnWriteArrayList<>();

    Desk(MongoDatabase database) {
      this.database = database;
    }

    void handle(String group, Message<String> message) {
      String key = group + " " + CloudEvents.cause(message).messageId();
      attempts.add(key);
      RuntimeException trouble = troubles.get(group);
      if (trouble != null) {
        throw trouble;
      }
      try {
        database.getCollection("handled").insertOne(new Document("_id", key));
      } catch (MongoWriteException e) {
        if (e.getError().getCode() != 11000) {
          throw e;
        }
      }
    }

    void fails(String group, RuntimeException trouble) {
      troubles.put(group, trouble);
    }

    void isMended() {
      troubles.clear();
    }

    /** How often the group was given the message. */
    long attempts(String group, String id) {
      return attempts.stream().filter((group + " " + id)::equals).count();
    }

    boolean hasHandled(String group, String id) {
      return database.getCollection("handled").find(new Document("_id", group + " " + id)).first()
          != null;
    }
  }
}
