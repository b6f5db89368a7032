package dev.cafezinho.system.faults.evidence;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/**
 * What lies in the queues.
 *
 * @param depths of all queues: the messages that wait, and those that somebody has and has not
 *     acknowledged
 * @param dead the dead letters
 */
public record Mailboxes(Map<String, Integer> depths, List<DeadLetter> dead) {
  private static final String DEAD = ".dlq";
  private static final int REASON = 300;

  /**
   * A message that somebody gave up.
   *
   * @param reason what was thrown
   */
  public record DeadLetter(String queue, String orderId, String reason) {
    @Override
    public String toString() {
      return queue + ": " + reason.lines().findFirst().orElse("without a reason");
    }
  }

  public static Mailboxes read(Map<String, Integer> depths, int brokerPort)
      throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setPort(brokerPort);
    var dead = new ArrayList<DeadLetter>();
    try (var connection = factory.newConnection()) {
      for (var queue : depths.keySet()) {
        if (queue.endsWith(DEAD) && depths.getOrDefault(queue, 0) > 0) {
          dead.addAll(read(connection, queue));
        }
      }
    }
    return new Mailboxes(depths, dead);
  }

  /** The depths of those queues that are no dead letters'. */
  public Map<String, Integer> live() {
    var live = new TreeMap<>(depths);
    live.keySet().removeIf(queue -> queue.endsWith(DEAD));
    return live;
  }

  /** Whether somebody has a queue for the topic: otherwise what is published there is lost. */
  public boolean isHeard(String topic) {
    return live().keySet().stream().anyMatch(queue -> queue.startsWith(topic + "."));
  }

  /** They go back into their queue when the channel closes. */
  private static List<DeadLetter> read(Connection connection, String queue) throws IOException {
    var letters = new ArrayList<DeadLetter>();
    Channel channel = connection.createChannel();
    for (var got = channel.basicGet(queue, false);
        got != null;
        got = channel.basicGet(queue, false)) {
      letters.add(new DeadLetter(queue, header(got, "subject"), reason(got)));
    }
    channel.abort();
    return letters;
  }

  private static String reason(GetResponse letter) {
    var message = header(letter, "x-exception-message");
    var stack = header(letter, "x-exception-stacktrace");
    var causes = stack.lines().filter(line -> line.startsWith("Caused by")).toList();
    var reason = causes.isEmpty() ? message : causes.getLast();
    return reason.substring(0, Math.min(REASON, reason.length()));
  }

  /** CloudEvents attributes have a prefix, which the binder's own headers have not. */
  private static String header(GetResponse letter, String name) {
    var headers = letter.getProps().getHeaders();
    if (headers == null) {
      return "";
    }
    return headers.entrySet().stream()
        .filter(header -> header.getKey().endsWith(name) && header.getValue() != null)
        .map(header -> header.getValue().toString())
        .findFirst()
        .orElse("");
  }
}
