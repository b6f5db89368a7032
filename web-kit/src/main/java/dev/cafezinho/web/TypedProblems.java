package dev.cafezinho.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** No problem leaves without a type: one that was given none is named after its status. */
@RestControllerAdvice
class TypedProblems implements ResponseBodyAdvice<Object> {
  private static final URI NONE = URI.create("about:blank");

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ProblemDetail problem) {
      complete(problem);
    }
    return body;
  }

  private static void complete(ProblemDetail problem) {
    HttpStatus status = HttpStatus.resolve(problem.getStatus());
    if (status != null && (problem.getType() == null || problem.getType().equals(NONE))) {
      problem.setType(ProblemType.of(status).uri());
    }
  }
}
