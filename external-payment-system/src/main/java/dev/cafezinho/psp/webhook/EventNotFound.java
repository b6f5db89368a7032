package dev.cafezinho.psp.webhook;

/** No event has this id or name. */
public class EventNotFound extends RuntimeException {
  public EventNotFound(String idOrName) {
    super("There is no event " + idOrName);
  }
}
