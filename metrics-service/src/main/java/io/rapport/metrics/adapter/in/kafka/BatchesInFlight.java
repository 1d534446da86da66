package io.rapport.metrics.adapter.in.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Stores batches on a thread of its own, one after the other, so that the next ones can be read
 * meanwhile. A batch is stored only when all before it are.
 */
final class BatchesInFlight implements AutoCloseable {

  private static final CompletableFuture<Void> STORED = CompletableFuture.completedFuture(null);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("batch-writer").daemon().factory());
  private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();

  /**
   * Returns while it is being stored or waits for it, and fails when one before it has failed.
   *
   * @param most how many may be under way, with this one
   */
  void store(Runnable storing, int most) {
    while (underWay.size() >= most) {
      awaitFirst();
    }
    var before = underWay.isEmpty() ? STORED : underWay.getLast();
    underWay.add(before.thenRunAsync(storing, thread));
  }

  /** Returns when nothing is in flight any more, and fails as the storing has failed. */
  void await() {
    while (!underWay.isEmpty()) {
      awaitFirst();
    }
  }

  private void awaitFirst() {
    try {
      underWay.removeFirst().get();
    } catch (ExecutionException e) {
      // None of those that waited for it is stored.
      underWay.clear();
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new KafkaException("A batch was not stored", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    try (thread) {
      await();
    }
  }
}
