package dev.cafezinho.shipping.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.shipping.ShippingSettings;
import dev.cafezinho.shipping.ShippingTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@ShippingTest
class DueDeliveriesTest {
  private final ScheduledTaskHolder tasks;
  private final ShippingSettings settings;

  @Autowired
  DueDeliveriesTest(ScheduledTaskHolder tasks, ShippingSettings settings) {
    this.tasks = tasks;
    this.settings = settings;
  }

  /** What became due during an outage may have been deleted during it: that is read first. */
  @Test
  void leavesTimeToReadWhatWaitsBeforeItLooksForTheFirstTime() {
    assertThat(settings.firstLook()).isEqualTo(Duration.ofSeconds(5));
    assertThat(tasks.getScheduledTasks())
        .filteredOn(task -> task.toString().contains("DueDeliveries"))
        .singleElement()
        .satisfies(
            task ->
                assertThat(((FixedDelayTask) task.getTask()).getInitialDelayDuration())
                    .isEqualTo(settings.firstLook()));
  }
}
