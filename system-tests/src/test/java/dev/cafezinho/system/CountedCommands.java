package dev.cafezinho.system;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Counts the store's commands of all services in this JVM, as their drivers send them. */
@AutoConfiguration
public class CountedCommands {
  private static final Set<String> READS = Set.of("find", "getMore", "count", "aggregate");
  private static final Set<String> WRITES =
      Set.of("insert", "update", "delete", "findAndModify", "bulkWrite");
  private static final Map<Kind, Integer> COUNTS = new ConcurrentHashMap<>();

  /**
   * @param database a service's
   */
  record Kind(String database, String collection, String command) {
    boolean isWrite() {
      return WRITES.contains(command);
    }
  }

  @Bean
  MongoClientSettingsBuilderCustomizer countCommands() {
    return settings -> settings.addCommandListener(new Listener());
  }

  /** All commands so far. */
  static Map<Kind, Integer> counts() {
    return Map.copyOf(COUNTS);
  }

  private static final class Listener implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
      var command = event.getCommandName();
      if (READS.contains(command) || WRITES.contains(command)) {
        var collection = event.getCommand().getString(target(command)).getValue();
        COUNTS.merge(new Kind(event.getDatabaseName(), collection, command), 1, Integer::sum);
      }
    }

    private static String target(String command) {
      return command.equals("getMore") ? "collection" : command;
    }
  }
}
