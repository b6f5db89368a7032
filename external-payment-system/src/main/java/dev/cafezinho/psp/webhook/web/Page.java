package dev.cafezinho.psp.webhook.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A list, some at a time; the header {@code Link} says where the next ones are. */
record Page(int size) {
  static final int MOST = 100;

  static Page of(@Nullable String limit) {
    return new Page(limit == null ? MOST : Integer.parseInt(limit));
  }

  /** How many to look for, so that it is known whether there is a next page. */
  int withOneMore() {
    return size + 1;
  }

  /**
   * The page, and the address of the next one.
   *
   * @param found what was found, with one more
   * @param query more parameters of the address, each with its {@code &}
   */
  <T, V> ResponseEntity<List<V>> answer(
      List<T> found, String path, String query, Function<T, String> cursor, Function<T, V> view) {
    var shown = found.stream().limit(size).toList();
    var answer = ResponseEntity.ok();
    if (found.size() > size) {
      var next = path + "?limit=" + size + query + "&cursor=" + cursor.apply(shown.getLast());
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.body(shown.stream().map(view).toList());
  }
}
