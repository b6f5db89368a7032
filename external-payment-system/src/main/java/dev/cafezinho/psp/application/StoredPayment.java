package dev.cafezinho.psp.application;

import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * A payment with what must be written together with it.
 *
 * @param id the bank payment id
 * @param version which version of it was read; absent for what is not stored yet
 * @param number the payment's integer id
 * @param requestKey the customer's idempotency key, else something as unique
 * @param outbox notices whose deliveries may not be written down yet, oldest first
 * @param due when it expires or its notices are to be announced, or until when somebody does that
 */
public record StoredPayment(
    String id,
    @Version @Nullable Long version,
    long number,
    String requestKey,
    Payment payment,
    List<Notice> outbox,
    @Nullable Instant due) {

  StoredPayment moved(PaymentStatus to, Notice notice, Instant nextDue) {
    var next = Stream.concat(outbox.stream(), Stream.of(notice)).toList();
    return new StoredPayment(id, version, number, requestKey, payment.in(to), next, nextDue);
  }

  StoredPayment dueAt(Instant time) {
    return new StoredPayment(id, version, number, requestKey, payment, outbox, time);
  }

  StoredPayment announced() {
    return new StoredPayment(id, version, number, requestKey, payment, List.of(), null);
  }
}
