package io.rapport.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.time.Duration;
import java.util.List;

/**
 * Load on a server, of requests that are ready bytes, so that the client costs little beside what
 * it measures.
 */
public final class Load implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
  private final NetClient client =
      vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));

  /**
   * As much as so many connections can make: each sends its next request when the last one is
   * answered. It waits for the last answers.
   */
  public Measured most(int port, int connections, List<Buffer> requests, Duration time)
      throws InterruptedException {
    var run = start(requests, connections);
    long end = run.start() + time.toNanos();
    for (int i = 0; i < connections; i++) {
      client
          .connect(port, "localhost")
          .onSuccess(socket -> new Caller(run, end).begin(socket))
          .onFailure(_ -> run.broken());
    }
    return run.await(time);
  }

  /**
   * So many requests a second, whether the last ones are answered or not. A request takes from when
   * it was due, also when it had to wait for a connection: a server that stalls is not spared the
   * requests that would have come meanwhile.
   */
  public Measured steady(
      int port, int connections, List<Buffer> requests, double perSecond, Duration time)
      throws InterruptedException {
    var run = start(requests, connections);
    var schedule = new Schedule(run);
    for (int i = 0; i < connections; i++) {
      client.connect(port, "localhost").onSuccess(schedule::join).onFailure(_ -> run.broken());
    }
    schedule.keep(perSecond, time);
    return run.await(time);
  }

  /** What was made ready is cleared away first, not while the server is measured. */
  private static Run start(List<Buffer> requests, int connections) {
    System.gc();
    return new Run(requests, connections);
  }

  @Override
  public void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
