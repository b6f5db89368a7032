package dev.cafezinho.psp.faults;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.lang.reflect.Type;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.ObjectMapper;

/**
 * Holds back what the payment routes answer to programs, after all is done: who gives up waiting
 * does not know whether it was.
 */
@RestControllerAdvice
class SlowAnswers extends RequestBodyAdviceAdapter implements ResponseBodyAdvice<Object> {
  private static final String REQUEST = SlowAnswers.class.getName();
  private static final String ID = "bank_payment_id";

  private final Faults faults;
  private final ObjectMapper json;

  SlowAnswers(Faults faults, ObjectMapper json) {
    this.faults = faults;
    this.json = json;
  }

  @Override
  public boolean supports(
      MethodParameter method, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return supports(method, converter);
  }

  @Override
  public boolean supports(
      MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
    return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter method,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    RequestContextHolder.currentRequestAttributes().setAttribute(REQUEST, body, SCOPE_REQUEST);
    return body;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter method,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (request.getURI().getPath().startsWith("/payments/")) {
      var id = paymentIn(body);
      pause(faults.slowness(id == null ? paymentIn(asked()) : id));
    }
    return body;
  }

  private static @Nullable Object asked() {
    return RequestContextHolder.currentRequestAttributes().getAttribute(REQUEST, SCOPE_REQUEST);
  }

  private @Nullable String paymentIn(@Nullable Object body) {
    var id = body == null ? null : json.valueToTree(body).findValue(ID);
    return id == null ? null : id.asString(null);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
