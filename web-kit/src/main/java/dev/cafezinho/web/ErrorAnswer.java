package dev.cafezinho.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers what the server refused before any handler saw it, such as TRACE. It names no instance:
 * the address of this page is not the one that was asked for.
 */
@RestController
class ErrorAnswer implements ErrorController {
  @RequestMapping("/error")
  void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpStatus status = status(request);
    Problems.write(response, status, status.getReasonPhrase());
  }

  private static HttpStatus status(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
      HttpStatus known = HttpStatus.resolve(code);
      return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
    return HttpStatus.NOT_FOUND;
  }
}
