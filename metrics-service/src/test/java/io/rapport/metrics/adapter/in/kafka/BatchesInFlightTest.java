package io.rapport.metrics.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.metrics.application.port.StoreUnavailable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesInFlightTest {

  private static final int MOST = 4;

  private final List<Integer> stored = new CopyOnWriteArrayList<>();

  @Test
  void all_are_stored_in_their_order() {
    try (var batches = new BatchesInFlight()) {
      IntStream.range(0, 100).forEach(n -> batches.store(() -> stored.add(n), MOST));
    }

    assertThat(stored).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void as_many_as_may_be_under_way_wait_without_whoever_reads_them() {
    var mayGoOn = new CountDownLatch(1);
    try (var batches = new BatchesInFlight()) {
      batches.store(() -> awaitUninterrupted(mayGoOn), MOST);
      batches.store(() -> stored.add(1), MOST);
      batches.store(() -> stored.add(2), MOST);
      batches.store(() -> stored.add(3), MOST);

      assertThat(stored).isEmpty();
      mayGoOn.countDown();
    }

    assertThat(stored).containsExactly(1, 2, 3);
  }

  @Test
  void none_is_stored_after_one_that_was_not() {
    var mayFail = new CountDownLatch(1);
    try (var batches = new BatchesInFlight()) {
      batches.store(() -> stored.add(1), MOST);
      batches.store(() -> failWhen(mayFail), MOST);
      batches.store(() -> stored.add(2), MOST);
      batches.store(() -> stored.add(3), MOST);
      mayFail.countDown();

      assertThatThrownBy(batches::await)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessage("The disk is full");
    }

    assertThat(stored).containsExactly(1);
  }

  private static void failWhen(CountDownLatch mayFail) {
    awaitUninterrupted(mayFail);
    throw new StoreUnavailable("The disk is full", new IllegalStateException());
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
