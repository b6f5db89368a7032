package dev.cafezinho.psp.settings;

/** Which part of the payment system a process is; several may run side by side on one store. */
public enum Part {
  /** Routes and pages; what becomes due is left to workers. */
  WEBHOOK,
  /** What becomes due, such as deliveries; no routes but the health of it. */
  WORKER,
  /** Both. */
  ALL
}
