package dev.cafezinho.psp.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Portuguese, unless the address asks for English: a link shows the same to whoever opens it. */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {
  private static final Locale PORTUGUESE = Locale.of("pt", "BR");

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return "en".equals(language(request)) ? Locale.ENGLISH : PORTUGUESE;
  }

  /** What cannot be read is refused where it is needed; an answer has a language all the same. */
  private static @Nullable String language(HttpServletRequest request) {
    try {
      return request.getParameter("lang");
    } catch (RuntimeException e) {
      if (!(e instanceof HttpException)) {
        throw e;
      }
      return null;
    }
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new IllegalStateException("The address says the language");
  }
}
