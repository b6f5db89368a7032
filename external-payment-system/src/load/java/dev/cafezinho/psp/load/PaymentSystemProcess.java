package dev.cafezinho.psp.load;

import com.mongodb.client.MongoClients;
import dev.cafezinho.embedded.EmbeddedStore;
import dev.cafezinho.psp.application.ExternalPaymentSystemApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The payment system in its process, with the durable store in it as after {@code mvn
 * spring-boot:run}, or on the MongoDB that {@code SPRING_MONGODB_URI} names.
 */
final class PaymentSystemProcess {
  private static final String DATABASE = "psp_load";

  private PaymentSystemProcess() {}

  /** Takes the store's folder, and then settings. */
  public static void main(String[] args) {
    var given = System.getenv("SPRING_MONGODB_URI");
    var store = given == null ? EmbeddedStore.start(Path.of(args[0]), 0).uri() : emptied(given);
    var settings =
        Stream.of("--spring.mongodb.uri=" + store, "--spring.mongodb.database=" + DATABASE);
    ExternalPaymentSystemApplication.main(
        Stream.concat(settings, Arrays.stream(args).skip(1)).toArray(String[]::new));
  }

  private static String emptied(String uri) {
    try (var client = MongoClients.create(uri)) {
      client.getDatabase(DATABASE).drop();
    }
    return uri;
  }
}
