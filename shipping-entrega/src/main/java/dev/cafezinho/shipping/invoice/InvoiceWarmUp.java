package dev.cafezinho.shipping.invoice;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.shipping.Invoice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes a nota that nobody reads, some time after the start. Templates and the PDF library are
 * loaded with it, which takes seconds on a busy machine, and the first shopper does not wait for
 * them.
 */
@Component
class InvoiceWarmUp {
  private static final Logger log = LoggerFactory.getLogger(InvoiceWarmUp.class);

  /** By then the services that start beside this one are ready. */
  private static final Duration AFTER_START = Duration.ofSeconds(10);

  private final InvoicePage page;
  private final InvoicePdf pdf;
  private final Clock clock;

  InvoiceWarmUp(InvoicePage page, InvoicePdf pdf, Clock clock) {
    this.page = page;
    this.pdf = pdf;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void schedule() {
    CompletableFuture.delayedExecutor(
            AFTER_START.toSeconds(),
            TimeUnit.SECONDS,
            work -> Thread.ofPlatform().name("invoice-warm-up").daemon().start(work))
        .execute(this::writeOne);
  }

  void writeOne() {
    try {
      var example =
          new Invoice(
              "000000000",
              "-",
              0,
              clock.instant(),
              new Buyer("-", null),
              null,
              List.of(new Invoice.Line("-", "-", List.of(), null, 1, Money.brl(0), Money.brl(0))),
              Money.brl(0),
              null);
      var _ = page.of(example);
      var _ = pdf.of(example);
    } catch (RuntimeException | LinkageError e) {
      log.warn("No nota can be written as PDF", e);
    }
  }
}
