package dev.cafezinho.psp.faults;

import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.delivery.DeliveryStart;
import dev.cafezinho.psp.webhook.delivery.DirectStart;
import dev.cafezinho.psp.webhook.delivery.HeldDeliveries;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Lets deliveries be lost, come twice or late, or tell another amount, as scripts want it. */
@Primary
@Component
@ConditionalOnBooleanProperty("cafezinho.psp.faults.enabled")
class FaultyStart implements DeliveryStart {
  private final FaultInjector injector;
  private final DirectStart starts;
  private final HeldDeliveries held;

  FaultyStart(FaultInjector injector, DirectStart starts, HeldDeliveries held) {
    this.injector = injector;
    this.starts = starts;
    this.held = held;
  }

  @Override
  public void start(Delivery honest, Trigger trigger) {
    var faulty = injector.meets(honest);
    if (faulty.has(Fault.DROP)) {
      held.keep(honest.takenForDelivered());
      return;
    }
    var delivery =
        faulty.has(Fault.WRONG_AMOUNT) ? honest.telling(injector.wrongAmount(honest)) : honest;
    post(delivery, trigger, faulty);
    for (int copy = 1; copy <= faulty.copies(); copy++) {
      post(delivery.copy(copy), trigger, faulty);
    }
  }

  private void post(Delivery delivery, Trigger trigger, Faulty faulty) {
    if (faulty.delay().isPositive()) {
      held.startAt(delivery, delivery.createdAt().plus(faulty.delay()));
    } else {
      starts.start(delivery, trigger);
    }
  }
}
