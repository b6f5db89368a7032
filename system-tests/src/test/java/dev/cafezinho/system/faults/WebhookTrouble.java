package dev.cafezinho.system.faults;

/** What can become of a webhook on its way. */
enum WebhookTrouble {
  NONE,
  /** It arrives twice. */
  DUPLICATED,
  /** The sender is told that it has arrived, and it arrives seconds later. */
  DELAYED,
  /** The sender is told that it has arrived, and it never does. */
  LOST
}
