package io.rapport.bench.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Three who look at the dashboard, one tile after the other, until they are told to stop. */
final class Readers implements AutoCloseable {

  private static final int HOW_MANY = 3;
  private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
  private final List<Future<Histogram>> readers = new ArrayList<>();
  private volatile boolean over;

  private Readers() {}

  static Readers start(MetricsService service, String project, List<Tile> tiles) {
    var readers = new Readers();
    for (int i = 0; i < HOW_MANY; i++) {
      int first = i * tiles.size() / HOW_MANY;
      readers.readers.add(
          readers.threads.submit(() -> readers.read(service, project, tiles, first)));
    }
    return readers;
  }

  /** They go home; how long their answers took. */
  Histogram stop() throws ExecutionException, InterruptedException {
    over = true;
    var all = new Histogram(MAX_NANOS, 3);
    for (var reader : readers) {
      all.add(reader.get());
    }
    return all;
  }

  @Override
  public void close() {
    over = true;
    threads.close();
  }

  private Histogram read(MetricsService service, String project, List<Tile> tiles, int first)
      throws IOException, InterruptedException {
    var nanos = new Histogram(MAX_NANOS, 3);
    for (int i = first; !over; i++) {
      var tile = tiles.get(i % tiles.size());
      long start = System.nanoTime();
      service.ask(project, tile.question());
      nanos.recordValue(System.nanoTime() - start);
    }
    return nanos;
  }
}
