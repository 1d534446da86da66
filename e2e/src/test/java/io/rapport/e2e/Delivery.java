package io.rapport.e2e;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps count of what a Java client says about its events. */
final class Delivery {

  private static final int PATIENCE_SECONDS = 120;

  private final Map<String, List<String>> ids = new ConcurrentHashMap<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final CountDownLatch undecided;

  Delivery(int events) {
    this.undecided = new CountDownLatch(events);
  }

  void succeeded(String call, String messageId) {
    ids.computeIfAbsent(call, _ -> new CopyOnWriteArrayList<>()).add(messageId);
    undecided.countDown();
  }

  void failed(String messageId, Throwable cause) {
    failures.add(messageId + ": " + cause);
    undecided.countDown();
  }

  /** What the client has sent, once it has said so of every event. */
  SentEvents await() throws InterruptedException {
    if (!undecided.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError(undecided.getCount() + " events are neither sent nor given up");
    }
    return new SentEvents(ids, failures, List.of(), List.of());
  }
}
