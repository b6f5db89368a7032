package dev.cafezinho.service.deadletters;

import dev.cafezinho.service.deadletters.QueueBrowser.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;

/** The service's dead letters, to be looked at, sent back or thrown away. */
final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int MOST_LISTED = 100;

  private final QueueBrowser browser;
  private final QueueSender sender;

  DeadLetters(QueueBrowser browser, QueueSender sender) {
    this.browser = browser;
    this.sender = sender;
  }

  DeadLetterPage page(DeadLetterQueue queue) {
    List<DeadLetter> letters = new ArrayList<>();
    int depth =
        browser.browse(
            queue.name(),
            letter -> {
              letters.add(DeadLetter.of(queue, letter));
              return letters.size() < MOST_LISTED ? Next.PUT_BACK : Next.PUT_BACK_AND_STOP;
            });
    return new DeadLetterPage(
        queue.consumed(), queue.topic(), queue.group(), queue.name(), depth, List.copyOf(letters));
  }

  Optional<OpenedLetter> open(DeadLetterQueue queue, String id) {
    AtomicReference<OpenedLetter> found = new AtomicReference<>();
    browser.browse(
        queue.name(),
        letter -> {
          if (!LetterId.of(letter).equals(id)) {
            return Next.PUT_BACK;
          }
          found.set(OpenedLetter.of(queue, letter));
          return Next.PUT_BACK_AND_STOP;
        });
    return Optional.ofNullable(found.get());
  }

  /**
   * Sends letters back to the queue that they came from, where no other group sees them, and takes
   * each out only when it is there. A crash in between leaves it in both: its consumer handles it
   * once, by its id.
   *
   * @return how many
   * @throws NotDelivered when the queue does not take one; it stays, as do those after it
   */
  int replay(DeadLetterQueue queue, Predicate<Message> which) {
    return takeOut(
        queue, which, letter -> sender.deliver(queue.consumed(), revived(letter)), "sent back");
  }

  /** Throws letters away, and returns how many. */
  int discard(DeadLetterQueue queue, Predicate<Message> which) {
    return takeOut(queue, which, _ -> {}, "discarded");
  }

  private int takeOut(
      DeadLetterQueue queue, Predicate<Message> which, Task task, String whatWasDone) {
    AtomicInteger taken = new AtomicInteger();
    browser.browse(
        queue.name(),
        letter -> {
          if (!which.test(letter)) {
            return Next.PUT_BACK;
          }
          task.perform(letter);
          taken.incrementAndGet();
          log.info("{} of {} is {}", LetterId.of(letter), queue.name(), whatWasDone);
          return Next.TAKE_OUT;
        });
    return taken.get();
  }

  /** What happens to a letter before it leaves. */
  @FunctionalInterface
  private interface Task {
    void perform(Message letter);
  }

  private static Message revived(Message letter) {
    Message message =
        MessageBuilder.fromClonedMessage(letter)
            .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
            .build();
    MessageProperties properties = message.getMessageProperties();
    Headers.OF_THE_FAILURE.forEach(properties.getHeaders()::remove);
    properties.setHeader(
        Headers.REPLAYS, Headers.number(properties.getHeaders(), Headers.REPLAYS) + 1);
    return message;
  }
}
