package dev.cafezinho.psp.webhook;

/** No event has this id or name. */
class EventNotFound extends RuntimeException {
  EventNotFound(String idOrName) {
    super("There is no event " + idOrName);
  }
}
