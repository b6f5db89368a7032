package dev.cafezinho.psp.due;

/** Does one kind of due work. Doing the same work twice must be harmless. */
public interface DueHandler {
  String kind();

  /**
   * Does it, and then says {@link DueWork#done} or {@link DueWork#postpone}. After an exception the
   * work comes back, later each time.
   */
  void handle(DueEntry entry);
}
