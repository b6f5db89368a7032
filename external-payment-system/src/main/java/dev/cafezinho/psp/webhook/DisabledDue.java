package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.due.DueEntry;
import dev.cafezinho.psp.due.DueHandler;
import dev.cafezinho.psp.due.DueWork;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells that a trigger was disabled. Of the triggers that hear of exactly that, none is told about:
 * the news of an endpoint that is down would go to endpoints that are down.
 */
@Component
class DisabledDue implements DueHandler {
  static final String KIND = "disabled";
  private static final String BETWEEN = "/";

  private final Events events;
  private final Publisher publisher;
  private final DueWork due;

  DisabledDue(Events events, Publisher publisher, DueWork due) {
    this.events = events;
    this.publisher = publisher;
    this.due = due;
  }

  static String ref(String event, Trigger trigger) {
    return event + BETWEEN + trigger.id();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(DueEntry entry) {
    news(entry)
        .filter(news -> !news.event().equals(Events.ENDPOINT_DISABLED))
        .ifPresent(news -> publisher.publish(Events.ENDPOINT_DISABLED, news.messageId(), news));
    due.done(entry);
  }

  private Optional<DisabledNews> news(DueEntry entry) {
    int between = entry.ref().indexOf(BETWEEN);
    var event = events.find(entry.ref().substring(0, between));
    return event
        .flatMap(known -> known.trigger(entry.ref().substring(between + 1)))
        .flatMap(trigger -> DisabledNews.of(event.orElseThrow(), trigger));
  }
}
