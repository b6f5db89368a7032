package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an order held comes back when the order ends without being sent, whatever the servers. */
interface StockReturns {
  Shopper shopper();

  Bank bank();

  @AfterEach
  default void leave() {
    bank().close();
    shopper().close();
  }

  @Test
  default void returnsStockOfRefusedPayment() {
    var shopper = shopper();
    var before = shopper.available("suco-de-laranja");
    shopper.wants("suco-de-laranja", 3);
    var id = shopper.order();
    shopper.awaitAvailable("suco-de-laranja", before - 3);

    bank().refuse(shopper.paymentPage(id));

    assertThat(shopper.awaitStatus(id, "DELETED").path("reason").asString())
        .isEqualTo("PAYMENT_REFUSED");
    shopper.awaitAvailable("suco-de-laranja", before);
  }

  @Test
  default void returnsStockOfDeletedOrder() {
    var shopper = shopper();
    var before = shopper.available("limonada");
    shopper.wants("limonada", 2);
    var id = shopper.order();
    shopper.awaitAvailable("limonada", before - 2);

    shopper.delete("/api/orders/" + id).isOk();

    shopper.awaitStatus(id, "DELETED");
    shopper.awaitAvailable("limonada", before);
  }
}
