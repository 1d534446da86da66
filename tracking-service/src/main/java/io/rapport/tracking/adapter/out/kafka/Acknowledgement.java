package io.rapport.tracking.adapter.out.kafka;

import io.rapport.tracking.application.port.EventLogUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Complete once the broker has every record of a request, failed with the first that it lacks. */
final class Acknowledgement extends CompletableFuture<Void> implements Callback {

  private final AtomicInteger missing;
  private final ProducerInUse producer;
  private final long since = System.nanoTime();

  Acknowledgement(int records, ProducerInUse producer) {
    this.producer = producer;
    this.missing = new AtomicInteger(records);
    if (records == 0) {
      complete(null);
    }
  }

  /** When it began to wait, by the system's nanosecond clock. */
  long since() {
    return since;
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata stored, @Nullable Exception failure) {
    if (failure != null) {
      producer.failed(failure);
      completeExceptionally(new EventLogUnavailable(failure));
    } else if (missing.decrementAndGet() == 0) {
      producer.acknowledged();
      complete(null);
    }
  }

  /** Its time is up; nothing happens if it is complete. */
  void timeOut() {
    // Nearly all are complete, and an exception costs more than a whole event.
    if (!isDone() && completeExceptionally(new EventLogUnavailable(new TimeoutException()))) {
      producer.silent();
    }
  }
}
