package io.rapport.tracking.adapter.in.http;

import java.util.concurrent.atomic.AtomicLong;

/** How much of requests the service holds at once; it never holds more than its limit. */
final class BytesUnderWay {

  private final AtomicLong held = new AtomicLong();
  private final long limit;

  BytesUnderWay(long limit) {
    this.limit = limit;
  }

  /** Whether there is room for so many more, which then are held. */
  boolean take(long bytes) {
    if (held.addAndGet(bytes) <= limit) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  void release(long bytes) {
    held.addAndGet(-bytes);
  }

  long held() {
    return held.get();
  }
}
