package io.rapport.metrics.adapter.in.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Stores a batch on a thread of its own, so that the next one can be read meanwhile. A batch is
 * stored only when the one before it is.
 */
final class BatchInFlight implements AutoCloseable {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("batch-writer").daemon().factory());
  private Future<?> last = CompletableFuture.completedFuture(null);

  /** Returns while it is being stored, and fails when the one before it has failed. */
  void store(Runnable storing) {
    await();
    last = thread.submit(storing);
  }

  /** Returns when nothing is in flight any more, and fails as the storing has failed. */
  void await() {
    try {
      last.get();
    } catch (ExecutionException e) {
      last = CompletableFuture.completedFuture(null);
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
