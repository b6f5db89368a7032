package dev.cafezinho.storefront.proxy;

import dev.cafezinho.web.ProblemType;
import dev.cafezinho.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.ee11.proxy.ProxyServlet;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Passes event streams on from a service. No thread waits while a stream is silent, so thousands
 * may be open. Filters come before this servlet as before any handler: the session is known.
 */
final class StreamServlet extends ProxyServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(StreamServlet.class);

  private final transient URI service;
  private final transient RequestHeaders requestHeaders;
  private final transient OpenStreams open;
  private final transient StreamProperties settings;

  StreamServlet(
      URI service, RequestHeaders requestHeaders, OpenStreams open, StreamProperties settings) {
    this.service = service;
    this.requestHeaders = requestHeaders;
    this.open = open;
    this.settings = settings;
  }

  @Override
  protected HttpClient newHttpClient() {
    HttpClient client = super.newHttpClient();
    client.setConnectTimeout(settings.connectTimeout().toMillis());
    client.setUserAgentField(null);
    return client;
  }

  @Override
  protected @Nullable String rewriteTarget(HttpServletRequest browser) {
    String query = browser.getQueryString();
    try {
      return new URI(service + browser.getRequestURI() + (query == null ? "" : "?" + query))
          .toString();
    } catch (URISyntaxException _) {
      return null;
    }
  }

  @Override
  protected void onProxyRewriteFailed(HttpServletRequest browser, HttpServletResponse answer) {
    write(answer, ProblemType.INVALID_REQUEST, "The address of the request cannot be read");
  }

  @Override
  protected void addProxyHeaders(HttpServletRequest browser, Request request) {
    requestHeaders.replace(browser, request);
  }

  @Override
  protected void sendProxyRequest(
      HttpServletRequest browser, HttpServletResponse answer, Request request) {
    if (!open.add(request)) {
      refuse(browser, answer, Answers.TOO_MANY_STREAMS, "Too many streams are open");
      return;
    }
    Scheduler.Task tooLate =
        getHttpClient()
            .getScheduler()
            .schedule(
                () -> {
                  var _ = request.abort(new TimeoutException("No answer began"));
                },
                settings.firstByteTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
    request.onResponseBegin(_ -> tooLate.cancel());
    request.onComplete(
        _ -> {
          tooLate.cancel();
          open.remove(request);
        });
    super.sendProxyRequest(browser, answer, request);
  }

  /** Tells the browser at once that its stream is open, not with the first event. */
  @Override
  protected void onServerResponseHeaders(
      HttpServletRequest browser, HttpServletResponse answer, Response response) {
    super.onServerResponseHeaders(browser, answer, response);
    try {
      answer.flushBuffer();
    } catch (IOException gone) {
      var _ = response.abort(gone);
    }
  }

  /** That a stream is not to be stored is said already, by the front door itself. */
  @Override
  protected @Nullable String filterServerResponseHeader(
      HttpServletRequest browser, Response response, String name, String value) {
    return ResponseHeaders.isKeptHere(name) || HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)
        ? null
        : value;
  }

  /** The next part is read when this one has left; a browser that has gone ends the stream. */
  @Override
  protected void onResponseContent(
      HttpServletRequest browser,
      HttpServletResponse answer,
      Response response,
      byte[] buffer,
      int offset,
      int length,
      Callback callback) {
    try {
      answer.getOutputStream().write(buffer, offset, length);
      answer.flushBuffer();
      callback.succeeded();
    } catch (IOException | RuntimeException gone) {
      callback.failed(gone);
    }
  }

  /** A stream that has begun just ends: its browser comes back by itself. */
  @Override
  protected void onProxyResponseFailure(
      HttpServletRequest browser,
      HttpServletResponse answer,
      @Nullable Response response,
      Throwable failure) {
    if (answer.isCommitted()) {
      log.debug("A stream ended", failure);
      browser.getAsyncContext().complete();
      return;
    }
    log.warn("No stream from {}: {}", service, failure.toString());
    if (failure instanceof TimeoutException) {
      refuse(browser, answer, Answers.TOO_SLOW, "This takes too long right now");
    } else {
      refuse(browser, answer, Answers.AWAY, "This part of the shop is away for a moment");
    }
  }

  private static void refuse(
      HttpServletRequest browser, HttpServletResponse answer, ProblemType type, String detail) {
    if (type.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.setHeader(HttpHeaders.RETRY_AFTER, Answers.RETRY_AFTER_SECONDS);
    }
    try {
      write(answer, type, detail);
    } finally {
      browser.getAsyncContext().complete();
    }
  }

  private static void write(HttpServletResponse answer, ProblemType type, String detail) {
    try {
      Problems.write(answer, type, detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
