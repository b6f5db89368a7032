package dev.cafezinho.system.faults;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import dev.cafezinho.contracts.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/**
 * What lies in the queues.
 *
 * @param waiting messages by queue, where there are any
 * @param dead the dead letters
 */
record Mailboxes(Map<String, Integer> waiting, List<DeadLetter> dead) {
  private static final List<String> GROUPS =
      List.of("principal", "estoque", "pagamento", "entrega", "notificacao");
  private static final List<String> TOPICS =
      List.of(
          Topics.PEDIDOS_CRIADOS,
          Topics.PEDIDOS_EXCLUIDOS,
          Topics.PEDIDOS_ENVIADOS,
          Topics.PAGAMENTOS_SOLICITADOS,
          Topics.PAGAMENTOS_APROVADOS,
          Topics.PAGAMENTOS_RECUSADOS,
          Topics.PAGAMENTOS_ESTORNADOS,
          Topics.RESERVAS_CONFIRMADAS,
          Topics.RESERVAS_RECUSADAS,
          Topics.PREPAROS_ATUALIZADOS,
          Topics.ENTREGAS_CANCELADAS);
  private static final int REASON = 300;

  /**
   * A message that somebody gave up.
   *
   * @param reason what was thrown
   */
  record DeadLetter(String queue, String orderId, String reason) {
    @Override
    public String toString() {
      return queue + ": " + reason.lines().findFirst().orElse("without a reason");
    }
  }

  static Mailboxes read(int brokerPort) throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setPort(brokerPort);
    var waiting = new TreeMap<String, Integer>();
    var dead = new ArrayList<DeadLetter>();
    try (var connection = factory.newConnection()) {
      for (var topic : TOPICS) {
        for (var group : GROUPS) {
          var queue = topic + "." + group;
          var depth = depth(connection, queue);
          if (depth > 0) {
            waiting.put(queue, depth);
          }
          dead.addAll(read(connection, queue + ".dlq"));
        }
      }
    }
    return new Mailboxes(waiting, dead);
  }

  private static int depth(Connection connection, String queue) throws IOException {
    var channel = connection.createChannel();
    try {
      return channel.queueDeclarePassive(queue).getMessageCount();
    } catch (IOException _) {
      return 0; // there is no such queue: the group does not subscribe to the topic
    } finally {
      channel.abort();
    }
  }

  /** They go back into their queue when the channel closes. */
  private static List<DeadLetter> read(Connection connection, String queue) throws IOException {
    var letters = new ArrayList<DeadLetter>();
    if (depth(connection, queue) > 0) {
      Channel channel = connection.createChannel();
      for (var got = channel.basicGet(queue, false);
          got != null;
          got = channel.basicGet(queue, false)) {
        letters.add(new DeadLetter(queue, header(got, "subject"), reason(got)));
      }
      channel.abort();
    }
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
