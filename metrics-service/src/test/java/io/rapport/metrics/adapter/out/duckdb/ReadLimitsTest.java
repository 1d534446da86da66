package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.QueryRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadLimitsTest {

  private static final ReadLimits ONE_FOR_A_SECOND =
      new ReadLimits(1, Duration.ofMillis(10), Duration.ofSeconds(1));

  private final DuckDbAnalyticsStore store =
      new DuckDbAnalyticsStore(
          DuckDb.inMemory(), InMemoryStore.archive(), SmallStore.MEMORY, ONE_FOR_A_SECOND);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_question_that_takes_too_long_is_stopped_and_the_store_goes_on() {
    var asked = Instant.now();

    assertThatThrownBy(this::askEndlessly)
        .isInstanceOfSatisfying(
            QueryRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOOK_TOO_LONG));

    assertThat(asked).isAfter(Instant.now().minusSeconds(10));
    assertThat(store.append(NumberedLog.batch(0, 5)).events()).isEqualTo(5);
    store.snapshot().close();
  }

  @Test
  void others_are_answered_and_stored_while_one_takes_too_long() {
    var two = new ReadLimits(2, Duration.ofMillis(10), Duration.ofSeconds(1));
    try (var shared =
        new DuckDbAnalyticsStore(
            DuckDb.inMemory(), InMemoryStore.archive(), SmallStore.MEMORY, two)) {
      var endless = (DuckDbSnapshot) shared.snapshot();
      var asked = CompletableFuture.runAsync(() -> endless(endless));

      assertThat(shared.append(NumberedLog.batch(0, 5)).events()).isEqualTo(5);
      try (var other = shared.snapshot()) {
        assertThat(other.aliasConflicts("shop", 1)).isEmpty();
      }
      assertThat(asked).isNotDone();
      assertThatThrownBy(asked::join)
          .cause()
          .isInstanceOfSatisfying(
              QueryRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOOK_TOO_LONG));
    }
  }

  @Test
  void a_question_that_somebody_stops_ends_at_once_and_the_store_goes_on() {
    var patient = new ReadLimits(1, Duration.ofMillis(10), Duration.ofMinutes(10));
    try (var patientStore =
        new DuckDbAnalyticsStore(
            DuckDb.inMemory(), InMemoryStore.archive(), SmallStore.MEMORY, patient)) {
      var snapshot = (DuckDbSnapshot) patientStore.snapshot();
      var asked = CompletableFuture.runAsync(() -> endless(snapshot));

      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> {
                snapshot.cancel();
                return asked.isDone();
              });

      assertThatThrownBy(asked::join)
          .cause()
          .isInstanceOfSatisfying(
              QueryRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
      assertThat(patientStore.append(NumberedLog.batch(0, 5)).events()).isEqualTo(5);
      patientStore.snapshot().close();
    }
  }

  @Test
  void writing_does_not_wait_for_readers() {
    try (var _ = store.snapshot()) {
      assertThat(store.append(NumberedLog.batch(0, 5)).events()).isEqualTo(5);
    }
  }

  private void askEndlessly() {
    endless((DuckDbSnapshot) store.snapshot());
  }

  private static void endless(DuckDbSnapshot snapshot) {
    try (snapshot) {
      snapshot.list(Query.named("endless"), row -> row.getLong("found"));
    }
  }
}
