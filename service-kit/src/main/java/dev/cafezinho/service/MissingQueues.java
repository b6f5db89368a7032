package dev.cafezinho.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.listener.MissingQueueEvent;
import org.springframework.context.event.EventListener;

/**
 * Says of each queue once that it is not there. The binder waits for it and says nothing, also when
 * the broker refused to declare it, so that a service would run on without hearing anything.
 */
class MissingQueues {
  private static final Logger log = LoggerFactory.getLogger(MissingQueues.class);

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  @EventListener
  void missing(MissingQueueEvent missing) {
    if (told.add(missing.getQueue())) {
      log.error(
          "The queue {} is not there, or not for this connection: nothing is heard from it. If it"
              + " does not come, the broker's log says why it was not declared.",
          missing.getQueue());
    }
  }
}
