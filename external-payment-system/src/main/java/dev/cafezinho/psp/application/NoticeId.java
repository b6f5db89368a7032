package dev.cafezinho.psp.application;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names for notices: they sort by time, which makes a history readable. */
final class NoticeId {
  private NoticeId() {}

  static String next() {
    return "msg_" + UuidCreator.getTimeOrderedEpoch();
  }
}
