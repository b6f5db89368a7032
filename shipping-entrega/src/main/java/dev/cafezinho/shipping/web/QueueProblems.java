package dev.cafezinho.shipping.web;

import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.DeliveryCommand;
import dev.cafezinho.shipping.NotInState;
import dev.cafezinho.web.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why a step of the staff was refused. */
final class QueueProblems {
  private static final ProblemType NOT_IN_QUEUE = conflict("not-in-queue");
  private static final ProblemType ALREADY_CLAIMED = conflict("already-claimed");
  private static final ProblemType NOT_CLAIMED = conflict("not-claimed");
  private static final ProblemType ALREADY_READY = conflict("already-ready");
  private static final ProblemType NOT_READY = conflict("not-ready");
  private static final ProblemType NOT_FOR_THE_COUNTER = conflict("not-for-the-counter");
  private static final ProblemType NOT_TO_BE_SENT = conflict("not-to-be-sent");

  private QueueProblems() {}

  static ProblemDetail of(NotInState refusal) {
    if (!(refusal.delivery() instanceof Delivery.InQueue inQueue)) {
      return NOT_IN_QUEUE.problem("The order is not in the queue, or not any more");
    }
    ProblemDetail problem = of(refusal.step(), inQueue);
    problem.setProperty("orderStatus", inQueue.status());
    if (inQueue.claimedBy() != null) {
      problem.setProperty("claimedBy", inQueue.claimedBy());
    }
    return problem;
  }

  private static ProblemDetail of(DeliveryCommand.Step step, Delivery.InQueue inQueue) {
    return switch (step) {
      case DeliveryCommand.Claim _ ->
          ALREADY_CLAIMED.problem("Somebody has claimed the order before");
      case DeliveryCommand.MakeReady _ ->
          inQueue instanceof Delivery.Ready
              ? ALREADY_READY.problem("The order is ready already")
              : NOT_CLAIMED.problem("Nobody has claimed the order yet");
      case DeliveryCommand.HandOver _ ->
          inQueue.order().isForCounter()
              ? NOT_READY.problem("The order is not ready yet")
              : NOT_FOR_THE_COUNTER.problem("The order is to be sent");
      case DeliveryCommand.Send _ ->
          NOT_TO_BE_SENT.problem("The order is picked up at the counter");
    };
  }

  private static ProblemType conflict(String name) {
    return new ProblemType(HttpStatus.CONFLICT, name);
  }
}
