package dev.cafezinho.order.web;

import static dev.cafezinho.web.Problems.problem;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.UnreadableEvent;
import dev.cafezinho.order.application.CannotPlace;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.order.listing.Cursor;
import dev.cafezinho.order.view.JourneyStep;
import dev.cafezinho.order.view.OrderView;
import dev.cafezinho.order.view.OrderViews;
import dev.cafezinho.web.ProblemType;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shopper's orders. */
@RestController
@RequestMapping("/api/orders")
class OrderController {
  private static final Logger log = LoggerFactory.getLogger(OrderController.class);

  private static final ProblemType UNKNOWN_ORDER =
      new ProblemType(HttpStatus.NOT_FOUND, "unknown-order");
  private static final ProblemType TOO_LATE =
      new ProblemType(HttpStatus.CONFLICT, "too-late-to-delete");
  private static final ProblemType SHOP_UPDATING =
      new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "shop-updating");

  private static final int PAGE_SIZE = 20;
  private static final int MOST_ON_A_PAGE = 100;

  private final OrderHandler orders;
  private final Deletions deletions;
  private final OrderViews views;

  OrderController(OrderHandler orders, Deletions deletions, OrderViews views) {
    this.orders = orders;
    this.deletions = deletions;
    this.views = views;
  }

  @PostMapping
  ResponseEntity<OrderView> place(
      @RequestHeader("Idempotency-Key") String key,
      @Valid @RequestBody PlaceOrderRequest request,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      Principal shopper,
      Language language) {
    IdempotencyKey.check(key);
    String id =
        orders.place(
            request.placement(shopper.getName(), key, language), Cause.request(traceparent));
    return ResponseEntity.created(URI.create("/api/orders/" + id))
        .body(recall(id, shopper, language));
  }

  /** Nobody has to ask the store for what was read or written for this request. */
  private OrderView recall(String id, Principal shopper, Language language) {
    return views.recall(shopper.getName(), id, language).orElseThrow(OrderController::notFound);
  }

  @GetMapping
  ResponseEntity<List<OrderView>> list(
      @RequestParam(name = "cursor", required = false) @Nullable String cursorText,
      @RequestParam(name = "size", required = false) @Nullable String sizeText,
      Principal shopper,
      Language language) {
    int size = size(sizeText);
    OrderViews.Page page = views.page(shopper.getName(), cursor(cursorText), size, language);
    ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
    page.next()
        .ifPresent(
            next ->
                ok.header(
                    HttpHeaders.LINK,
                    "</api/orders?size=%d&cursor=%s>; rel=\"next\"".formatted(size, next.text())));
    return ok.body(page.orders());
  }

  private static Cursor cursor(@Nullable String text) {
    return text == null
        ? Cursor.START
        : Cursor.read(text)
            .orElseThrow(
                () -> problem(HttpStatus.BAD_REQUEST, "cursor is that of a page's link, as it is"));
  }

  /** Spring would take a default for an empty parameter, which is no number. */
  private static int size(@Nullable String text) {
    try {
      int size = text == null ? PAGE_SIZE : Integer.parseInt(text);
      if (size >= 1 && size <= MOST_ON_A_PAGE) {
        return size;
      }
    } catch (NumberFormatException _) {
      // refused as any other
    }
    throw problem(HttpStatus.BAD_REQUEST, "size is a whole number from 1 to " + MOST_ON_A_PAGE);
  }

  @GetMapping("/{id}")
  OrderView get(@PathVariable String id, Principal shopper, Language language) {
    return views.find(shopper.getName(), id, language).orElseThrow(OrderController::notFound);
  }

  @GetMapping("/{id}/journey")
  List<JourneyStep> journey(@PathVariable String id, Principal shopper) {
    return views.journey(shopper.getName(), id).orElseThrow(OrderController::notFound);
  }

  /** Entrega usually answers while the shopper waits; if it is away, the answer is 202. */
  @DeleteMapping("/{id}")
  ResponseEntity<OrderView> delete(
      @PathVariable String id,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      Principal shopper,
      Language language) {
    get(id, shopper, language);
    return switch (deletions.delete(id, Cause.request(traceparent))) {
      case DONE -> ResponseEntity.ok(recall(id, shopper, language));
      case UNDECIDED -> ResponseEntity.accepted().body(recall(id, shopper, language));
      case TOO_LATE ->
          throw TOO_LATE.because("The order is being prepared or on its way and stays as it is");
    };
  }

  @ExceptionHandler
  ProblemDetail cannotPlace(CannotPlace refusal, Language language) {
    return PlacementProblems.of(refusal.why(), language);
  }

  /** During an upgrade: the next try may reach an instance that can read it. */
  @ExceptionHandler
  ProblemDetail onlyForANewerVersion(UnreadableEvent event) {
    log.warn("An order cannot be told: {}", event.getMessage());
    return SHOP_UPDATING.problem("The shop is being updated. Try again soon.");
  }

  private static ErrorResponseException notFound() {
    return UNKNOWN_ORDER.because("You have no such order");
  }
}
