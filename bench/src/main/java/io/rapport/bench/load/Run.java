package io.rapport.bench.load;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What the connections of a run share. */
final class Run {

  private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(20);

  private final List<Buffer> requests;
  private final CountDownLatch ended;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicReference<Optional<String>> firstFailure =
      new AtomicReference<>(Optional.empty());
  private final Histogram nanos = new ConcurrentHistogram(MAX_NANOS, 3);
  private final long start = System.nanoTime();

  Run(List<Buffer> requests, int connections) {
    this.requests = requests;
    this.ended = new CountDownLatch(connections);
  }

  long start() {
    return start;
  }

  Buffer next() {
    return requests.get((int) (next.getAndIncrement() % requests.size()));
  }

  void answered(Buffer answer, long nanosTaken) {
    nanos.recordValue(Math.min(nanosTaken, MAX_NANOS));
    if (Answer.isOk(answer)) {
      answered.incrementAndGet();
    } else {
      failed(answer.toString());
    }
  }

  void broken() {
    failed("The connection was closed");
    ended.countDown();
  }

  private void failed(String how) {
    failed.incrementAndGet();
    firstFailure.updateAndGet(first -> first.or(() -> Optional.of(how)));
  }

  void connectionEnded() {
    ended.countDown();
  }

  Measured await(Duration time) throws InterruptedException {
    if (!ended.await(time.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("Some answers never came");
    }
    return new Measured(
        answered.get(),
        failed.get(),
        firstFailure.get(),
        Duration.ofNanos(System.nanoTime() - start),
        nanos);
  }
}
