package dev.cafezinho.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.order.counter.Board;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a display shows.
 *
 * @param admission what lets people order; only for a display that is paired, and while the counter
 *     is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisplayView(
    boolean open,
    @Nullable Code admission,
    List<Board.Entry> waiting,
    List<Board.Entry> ready,
    List<Board.Entry> finished,
    long estimatedWaitSeconds) {
  /**
   * The code of the moment.
   *
   * @param url for the QR code
   * @param remaining drinks that it still admits
   * @param expiresAt when the display changes; the code is good for a while longer
   */
  record Code(String code, String url, int remaining, Instant expiresAt) {}

  static DisplayView of(Board board, @Nullable Code admission) {
    return new DisplayView(
        board.open(),
        board.open() ? admission : null,
        board.waiting(),
        board.ready(),
        board.finished(),
        board.estimatedWaitSeconds());
  }
}
