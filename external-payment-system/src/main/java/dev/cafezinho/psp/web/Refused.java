package dev.cafezinho.psp.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** A problem detail from where no handler writes one. */
final class Refused {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Refused() {}

  static void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    var problem =
        Map.of("title", status.getReasonPhrase(), "status", status.value(), "detail", detail);
    response.getOutputStream().write(JSON.writeValueAsBytes(problem));
  }
}
