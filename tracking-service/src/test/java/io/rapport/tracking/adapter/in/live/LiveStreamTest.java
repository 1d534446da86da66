package io.rapport.tracking.adapter.in.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rapport.access.Caller;
import io.rapport.tracking.domain.live.Fate;
import io.rapport.tracking.domain.live.LiveEvent;
import io.rapport.tracking.domain.live.LiveFilter;
import io.rapport.tracking.domain.live.Sampling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

/** What a stream does when its reader does not. */
class LiveStreamTest {

  private static final Instant NOW = Instant.parse("2026-03-29T08:00:00Z");
  private static final int EVENTS = 100;
  private static final String LARGE = "{\"text\":\"" + "x".repeat(30_000) + "\"}";

  private final SlowReader reader = new SlowReader();
  private final LiveStream stream =
      new LiveStream(
          new Viewer(new Caller("issuer", "vera"), "shop", NOW, NOW),
          new LiveFilter(Set.of(), Set.of(), Set.of()),
          new Sampling(EVENTS),
          new EventLines(
              reader, new SseImpl(), new ObjectMapper().registerModule(new JavaTimeModule())),
          new LiveMetrics(new SimpleMeterRegistry(), List.of()),
          Duration.ofSeconds(15));

  @Test
  void a_reader_that_does_not_read_costs_a_bounded_amount_and_learns_what_it_has_missed() {
    // When
    passEvents();
    int held = reader.lines().size();
    reader.readsAll();
    stream.tick(NOW);

    // Then
    assertThat(held).isBetween(2, 12);
    assertThat(reader.lines().getLast())
        .isEqualTo("sampled {\"left\":" + (EVENTS - 1 - held) + "}");
  }

  @Test
  void a_reader_that_has_caught_up_sees_what_comes_then() {
    // Given
    passEvents();
    reader.readsAll();
    int held = reader.lines().size();

    // When
    stream.passes(LiveStreamTest::event);

    // Then
    assertThat(reader.lines()).hasSize(held + 1);
  }

  private void passEvents() {
    IntStream.range(0, EVENTS - 1).forEach(_ -> stream.passes(LiveStreamTest::event));
  }

  private static LiveEvent event() {
    return new LiveEvent(
        NOW,
        Optional.of(NOW),
        Optional.of("page"),
        Optional.empty(),
        Optional.of("Home"),
        Optional.of("m1"),
        Optional.of("anna"),
        Optional.empty(),
        LARGE,
        "{}",
        "{}",
        Fate.ACCEPTED,
        Optional.empty());
  }
}
