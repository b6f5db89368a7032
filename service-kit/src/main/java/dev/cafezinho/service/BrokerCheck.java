package dev.cafezinho.service;

import dev.cafezinho.diagnosis.BrokerProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Ends the start when the broker refuses this service: its consumers would stop and say nothing,
 * and it would run on without hearing anything. A broker that is away may come back, and is waited
 * for.
 */
final class BrokerCheck implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(BrokerCheck.class);

  private final ConnectionFactory connections;
  private volatile boolean running;

  BrokerCheck(ConnectionFactory connections) {
    this.connections = connections;
  }

  /** Before anything is bound. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    try {
      connections.createConnection().close();
    } catch (AmqpException e) {
      if (BrokerProblems.isRefusal(e)) {
        throw e;
      }
      log.warn("The broker does not answer yet: {}", e.getMessage());
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
