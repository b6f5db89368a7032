package dev.cafezinho.service.deadletters;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter;

/**
 * Goes through a queue without losing anything: a letter leaves it only when whoever reads says so,
 * and the broker puts all others back in their places, also when this process dies on the way.
 *
 * <p>What is being read is hidden from other readers; so there is one at a time in a process.
 */
final class QueueBrowser {
  /** The default leaves long headers as streams. */
  private static final DefaultMessagePropertiesConverter PROPERTIES =
      new DefaultMessagePropertiesConverter(Integer.MAX_VALUE);

  /** How long the broker may take to put letters back. */
  private static final Duration RETURN = Duration.ofSeconds(2);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final RabbitTemplate broker;
  private final AmqpAdmin admin;
  private final Map<String, Lock> readers = new ConcurrentHashMap<>();

  QueueBrowser(ConnectionFactory connections, AmqpAdmin admin) {
    this.broker = new RabbitTemplate(connections);
    this.admin = admin;
  }

  /** What to do after a letter. */
  enum Next {
    PUT_BACK,
    TAKE_OUT,
    PUT_BACK_AND_STOP
  }

  /** Whoever reads. */
  @FunctionalInterface
  interface Reader {
    Next read(Message letter);
  }

  /** How many letters there are, those aside that are being read; 0 also without such a queue. */
  int depth(String queue) {
    @Nullable QueueInformation information = admin.getQueueInfo(queue);
    return information == null ? 0 : Math.toIntExact(information.getMessageCount());
  }

  /**
   * Reads from the oldest letter on, and none that comes after the start.
   *
   * @return how many there were
   */
  int browse(String queue, Reader reader) {
    Lock alone = readers.computeIfAbsent(queue, _ -> new ReentrantLock());
    alone.lock();
    try {
      int depth = depth(queue);
      if (depth > 0) {
        broker.execute(channel -> read(channel, queue, depth, reader));
      }
      return depth;
    } finally {
      alone.unlock();
    }
  }

  private static @Nullable Void read(Channel channel, String queue, int most, Reader reader)
      throws IOException {
    int left = most;
    try {
      for (int i = 0; i < most; i++) {
        @Nullable GetResponse got = channel.basicGet(queue, false);
        if (got == null) {
          break;
        }
        Next next = reader.read(message(got));
        if (next == Next.TAKE_OUT) {
          channel.basicAck(got.getEnvelope().getDeliveryTag(), false);
          left--;
        } else if (next == Next.PUT_BACK_AND_STOP) {
          break;
        }
      }
    } finally {
      // of a nack for several the embedded broker puts back no more than one
      channel.basicRecover(true);
      awaitReturn(channel, queue, left);
    }
    return null;
  }

  /**
   * RabbitMQ answers before the queue has all its letters again, and the next reader must find them
   * in their places. Not for ever: other instances read and take out, too.
   */
  private static void awaitReturn(Channel channel, String queue, int letters) throws IOException {
    long end = System.nanoTime() + RETURN.toNanos();
    try {
      while (channel.queueDeclarePassive(queue).getMessageCount() < letters
          && System.nanoTime() < end) {
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Message message(GetResponse got) {
    return new Message(
        got.getBody(),
        PROPERTIES.toMessageProperties(
            got.getProps(), got.getEnvelope(), StandardCharsets.UTF_8.name()));
  }
}
