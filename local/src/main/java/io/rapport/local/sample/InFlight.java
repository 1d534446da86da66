package io.rapport.local.sample;

import io.rapport.local.api.NotAnswered;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests on their way: only so many at once, and the first that fails stops the rest. */
final class InFlight implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Future<?>> requests = new ArrayDeque<>();
  private final int most;

  InFlight(int most) {
    this.most = most;
  }

  void send(Runnable request) {
    if (requests.size() == most) {
      await(requests.removeFirst());
    }
    requests.addLast(threads.submit(request));
  }

  void awaitAll() {
    while (!requests.isEmpty()) {
      await(requests.removeFirst());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static void await(Future<?> request) {
    try {
      request.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof NotAnswered told
          ? told
          : new SampleNotFilled("Sending failed: " + failed.getMessage(), failed);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new SampleNotFilled("Interrupted while sending.", cause);
    }
  }
}
