package io.rapport.metrics.adapter.in.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class UnsealedPersonsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
  private final AtomicLong stored = new AtomicLong();
  private final UnsealedPersons persons = new UnsealedPersons(stored::get, now::get);

  @Test
  void many_are_counted_again_after_some_seconds() {
    stored.set(7);
    assertThat(persons.count()).isEqualTo(7);

    stored.set(3);
    assertThat(persons.count()).isEqualTo(7);
    now.updateAndGet(time -> time.plusSeconds(5));

    assertThat(persons.count()).isEqualTo(3);
  }

  @Test
  void that_there_are_none_is_never_said_of_what_was() {
    assertThat(persons.count()).isZero();

    stored.set(3);

    assertThat(persons.count()).isEqualTo(3);
  }
}
