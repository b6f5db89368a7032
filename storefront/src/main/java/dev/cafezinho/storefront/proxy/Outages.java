package dev.cafezinho.storefront.proxy;

import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells a service that is away (503, try again) from one that takes too long (504). */
record Outages(String service) implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private static final Logger log = LoggerFactory.getLogger(Outages.class);

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    try {
      return next.handle(request);
    } catch (ResourceAccessException e) {
      log.warn("No answer from {}: {}", service, String.valueOf(e.getCause()));
      return tooSlow(e)
          ? Answers.problem(Answers.TOO_SLOW, "This takes too long right now")
          : Answers.problem(Answers.AWAY, "This part of the shop is away for a moment");
    }
  }

  private static boolean tooSlow(ResourceAccessException e) {
    return e.getCause() instanceof HttpTimeoutException
        && !(e.getCause() instanceof HttpConnectTimeoutException);
  }
}
