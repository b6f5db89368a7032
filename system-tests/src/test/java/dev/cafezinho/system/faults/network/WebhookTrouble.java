package dev.cafezinho.system.faults.network;

/** What can become of a webhook on its way. */
public enum WebhookTrouble {
  NONE,
  /** It arrives twice. */
  DUPLICATED,
  /** The sender is told that it has arrived, and it arrives seconds later. */
  DELAYED,
  /** The sender is told that it has arrived, and it never does. */
  LOST
}
