package dev.cafezinho.service.deadletters;

import dev.cafezinho.web.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The service's dead letters over HTTP, for operators. {@code POST} to a letter, or to a queue for
 * all of its letters, sends back; {@code DELETE} discards.
 *
 * <p>No actuator endpoint: those can neither answer with problem details nor take a {@code POST}
 * without a body.
 */
@RestController
@RequestMapping("/dead-letters")
class DeadLetterController {
  private static final ProblemType BROKER_AWAY =
      new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "broker-unavailable");
  private static final ProblemType UNKNOWN_QUEUE =
      new ProblemType(HttpStatus.NOT_FOUND, "unknown-queue");
  private static final ProblemType UNKNOWN_LETTER =
      new ProblemType(HttpStatus.NOT_FOUND, "unknown-dead-letter");

  private static final Logger log = LoggerFactory.getLogger(DeadLetterController.class);

  private final DeadLetterQueues queues;
  private final DeadLetters letters;

  DeadLetterController(DeadLetterQueues queues, DeadLetters letters) {
    this.queues = queues;
    this.letters = letters;
  }

  @GetMapping
  List<DeadLetterPage> all() {
    return queues.all().stream().map(letters::page).toList();
  }

  @GetMapping("/{queue}")
  DeadLetterPage page(@PathVariable String queue) {
    return letters.page(queue(queue));
  }

  @GetMapping("/{queue}/{id}")
  OpenedLetter open(@PathVariable String queue, @PathVariable String id) {
    return letters.open(queue(queue), id).orElseThrow(() -> noLetter(queue, id));
  }

  @PostMapping("/{queue}")
  Map<String, Integer> replayAll(@PathVariable String queue) {
    return Map.of("replayed", letters.replay(queue(queue), _ -> true));
  }

  @PostMapping("/{queue}/{id}")
  Map<String, Integer> replay(@PathVariable String queue, @PathVariable String id) {
    return Map.of("replayed", some(queue, id, letters.replay(queue(queue), called(id))));
  }

  @DeleteMapping("/{queue}")
  Map<String, Integer> discardAll(@PathVariable String queue) {
    return Map.of("discarded", letters.discard(queue(queue), _ -> true));
  }

  @DeleteMapping("/{queue}/{id}")
  Map<String, Integer> discard(@PathVariable String queue, @PathVariable String id) {
    return Map.of("discarded", some(queue, id, letters.discard(queue(queue), called(id))));
  }

  @ExceptionHandler
  ProblemDetail brokerAway(AmqpException failure) {
    log.warn("The dead letters are out of reach", failure);
    return BROKER_AWAY.problem(
        "The broker does not take part at the moment. Nothing is lost; try again.");
  }

  private static Predicate<Message> called(String id) {
    return letter -> LetterId.of(letter).equals(id);
  }

  private DeadLetterQueue queue(String consumed) {
    return queues
        .find(consumed)
        .orElseThrow(() -> UNKNOWN_QUEUE.because("No queue " + consumed + " here"));
  }

  private static int some(String queue, String id, int letters) {
    if (letters == 0) {
      throw noLetter(queue, id);
    }
    return letters;
  }

  private static RuntimeException noLetter(String queue, String id) {
    return UNKNOWN_LETTER.because("No dead letter " + id + " in " + queue);
  }
}
