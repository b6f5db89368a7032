package dev.cafezinho.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as RFC 9457 problem details. */
public final class Problems {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problems() {}

  /** To be thrown: answers with the status and tells the reason. */
  public static ErrorResponseException problem(HttpStatus status, String detail) {
    return ProblemType.of(status).because(detail);
  }

  /** The same for filters, which no handler catches. */
  public static void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    write(response, ProblemType.of(status), detail);
  }

  /** The same for filters, which no handler catches. */
  public static void write(HttpServletResponse response, ProblemType type, String detail)
      throws IOException {
    response.setStatus(type.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(json(type, detail));
  }

  static byte[] json(ProblemType type, String detail) {
    HttpStatus status = type.status();
    return JSON.writeValueAsBytes(
        Map.of(
            "type",
            type.uri().toString(),
            "title",
            status.getReasonPhrase(),
            "status",
            status.value(),
            "detail",
            detail));
  }
}
