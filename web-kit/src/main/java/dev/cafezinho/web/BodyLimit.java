package dev.cafezinho.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies above 64 KiB before anything reads them. What reads them then finds them whole in
 * memory, and knows at once whether there is one. Only forms are left to the container, which has
 * the same limit, for it makes parameters of them.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_FORGOTTEN = 2 * 1024 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      refuse(request, response);
    } else if (isForm(request)) {
      chain.doFilter(request, response);
    } else {
      byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        refuse(request, response);
      } else {
        chain.doFilter(new WithBody(request, body), response);
      }
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  /**
   * A connection that is closed while its client still sends is reset, and the client may never see
   * the answer. So what comes is read for a while, and forgotten.
   */
  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problems.write(
        response, HttpStatus.CONTENT_TOO_LARGE, "A body may have " + MOST_BYTES + " bytes");
    response.flushBuffer();
    if (request.getHeader(HttpHeaders.EXPECT) == null) {
      byte[] part = new byte[8 * 1024];
      InputStream rest = request.getInputStream();
      int forgotten = 0;
      int read = 0;
      while (read >= 0 && forgotten < MOST_FORGOTTEN) {
        forgotten += read;
        read = rest.read(part);
      }
    }
  }

  /** The request with its body already read. */
  private static final class WithBody extends HttpServletRequestWrapper {
    private final byte[] body;

    WithBody(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("The body is read already");
        }
      };
    }
  }
}
