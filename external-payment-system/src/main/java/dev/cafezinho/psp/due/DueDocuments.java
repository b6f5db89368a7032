package dev.cafezinho.psp.due;

import org.jspecify.annotations.Nullable;

/** A collection whose documents are due at times, and who attends to them. */
public interface DueDocuments {
  String collection();

  /** The field that names what shares a limit; null if all of them share one. */
  @Nullable String limitField();

  /** False if none are written now; those that there are are still found after a start. */
  default boolean isInUse() {
    return true;
  }

  /**
   * Claims it, if nobody was faster, and does what is to be done. What is not cleared comes back
   * when the lease is over.
   */
  void attend(Due due);
}
