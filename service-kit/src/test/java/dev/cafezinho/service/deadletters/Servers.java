package dev.cafezinho.service.deadletters;

import dev.cafezinho.embedded.EmbeddedBroker;
import dev.cafezinho.embedded.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A broker, and a store that can be away for a while. */
final class Servers {
  private static final EmbeddedBroker BROKER = EmbeddedBroker.inMemory();
  private static final Path DATA = directory();
  private static EmbeddedStore store = EmbeddedStore.start(DATA, 0);
  private static final int STORE_PORT = store.port();

  private Servers() {}

  /** A RabbitMQ if one is given, else a broker of these tests. */
  static String broker() {
    return System.getenv().getOrDefault("SPRING_RABBITMQ_ADDRESSES", BROKER.addresses());
  }

  /** With a driver that soon gives up. */
  static String store() {
    return "mongodb://127.0.0.1:"
        + STORE_PORT
        + "/?serverSelectionTimeoutMS=100&connectTimeoutMS=100";
  }

  static void storeGoesAway() {
    store.close();
  }

  static void storeComesBack() {
    store = EmbeddedStore.start(DATA, STORE_PORT);
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("mail-room");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
