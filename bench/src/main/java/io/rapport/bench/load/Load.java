package io.rapport.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * As much load as a number of connections can make: each sends its next request when the last one
 * is answered. Requests are ready bytes, so that the client costs little beside what it measures.
 */
public final class Load implements AutoCloseable {

  private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
  private final NetClient client =
      vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));

  /** Sends the requests again and again for this long, and waits for the last answers. */
  public Measured run(int port, int connections, List<Buffer> requests, Duration time)
      throws InterruptedException {
    var run = new Run(requests, System.nanoTime() + time.toNanos(), connections);
    long start = System.nanoTime();
    for (int i = 0; i < connections; i++) {
      client
          .connect(port, "localhost")
          .onSuccess(socket -> new Connection(socket, run).begin())
          .onFailure(_ -> run.broken());
    }
    if (!run.ended.await(time.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("Some answers never came");
    }
    return new Measured(
        run.answered.get(),
        run.failed.get(),
        Duration.ofNanos(System.nanoTime() - start),
        run.nanos);
  }

  @Override
  public void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** What a run measured; the histogram is in nanoseconds. */
  public record Measured(long answered, long failed, Duration time, Histogram nanos) {}

  private static final class Run {

    private final List<Buffer> requests;
    private final long end;
    private final CountDownLatch ended;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Histogram nanos = new ConcurrentHistogram(MAX_NANOS, 3);

    Run(List<Buffer> requests, long end, int connections) {
      this.requests = requests;
      this.end = end;
      this.ended = new CountDownLatch(connections);
    }

    void broken() {
      failed.incrementAndGet();
      ended.countDown();
    }
  }

  private static final class Connection {

    private final NetSocket socket;
    private final Run run;
    private Buffer received = Buffer.buffer();
    private long sentAt;
    private boolean done;

    Connection(NetSocket socket, Run run) {
      this.socket = socket;
      this.run = run;
    }

    void begin() {
      socket.handler(this::receive).closeHandler(_ -> closed());
      send();
    }

    private void send() {
      int next = (int) (run.next.getAndIncrement() % run.requests.size());
      sentAt = System.nanoTime();
      socket.write(run.requests.get(next));
    }

    private void receive(Buffer chunk) {
      received = received.length() == 0 ? chunk : received.appendBuffer(chunk);
      if (Answer.length(received).isEmpty()) {
        return;
      }
      long now = System.nanoTime();
      run.nanos.recordValue(Math.min(now - sentAt, MAX_NANOS));
      (Answer.isOk(received) ? run.answered : run.failed).incrementAndGet();
      received = Buffer.buffer();
      if (now < run.end) {
        send();
      } else {
        done = true;
        socket.close();
        run.ended.countDown();
      }
    }

    private void closed() {
      if (!done) {
        run.broken();
      }
    }
  }
}
