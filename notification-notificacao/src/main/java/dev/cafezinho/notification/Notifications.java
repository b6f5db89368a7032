package dev.cafezinho.notification;

import java.util.List;

/** The shoppers' notifications. */
public interface Notifications {
  /** So many are read at once, at most. */
  int PAGE = 50;

  /**
   * Stores what an event means to its shopper, once for each message.
   *
   * @return where; for a repeated message, the last that is known of the shopper
   */
  NotificationStored store(News news, String messageId);

  /** Those that follow the number, up to {@link #PAGE}, without gaps. */
  List<Notification> after(String shopper, long n);

  /** The number of the shopper's last notification; 0 without any. */
  long head(String shopper);
}
