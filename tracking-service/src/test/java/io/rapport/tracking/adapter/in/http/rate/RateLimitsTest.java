package io.rapport.tracking.adapter.in.http.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import io.rapport.tracking.TrackingConfig;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private static final InetAddress ANNA = address("192.0.2.1");
  private static final InetAddress BEN = address("192.0.2.2");

  private final Hand clock = new Hand();

  @Test
  void an_address_may_send_its_burst_and_then_its_rate() {
    // Given
    var limits = limits(10, 0, 1, 0);

    // When
    int atOnce = admitted(limits, ANNA, 100);
    clock.forward(Duration.ofSeconds(3));
    int later = admitted(limits, ANNA, 100);

    // Then
    assertThat(atOnce).isEqualTo(20);
    assertThat(later).isEqualTo(20);
    assertThat(admitted(limits, BEN, 100)).isEqualTo(20);
  }

  @Test
  void what_was_in_a_request_counts_for_the_next() {
    // Given
    var limits = limits(0, 100, 1, 0);

    // When
    limits.admit(ANNA).charge(1_000);

    // Then
    var refusal = catchThrowableOfType(RateLimited.class, () -> limits.admit(ANNA));
    assertThat(refusal.limit()).isEqualTo(Limit.ADDRESS_EVENTS);
    assertThat(refusal.secondsToWait()).isEqualTo(9);
    clock.forward(Duration.ofSeconds(refusal.secondsToWait()));
    assertThatCode(() -> limits.admit(ANNA)).doesNotThrowAnyException();
  }

  @Test
  void a_key_may_send_its_rate_from_many_addresses() {
    // Given
    var limits = limits(0, 0, 1, 10);

    // When
    for (int host = 1; host <= 20; host++) {
      use(limits, address("198.51.100." + host), "key", 3);
    }

    // Then
    var refusal =
        catchThrowableOfType(
            RateLimited.class, () -> limits.admit(used(limits, ANNA)).under("shop", "key"));
    assertThat(refusal.limit()).isEqualTo(Limit.KEY_EVENTS);
    assertThatCode(() -> limits.admit(ANNA).under("shop", "other")).doesNotThrowAnyException();
    assertThatCode(() -> limits.admit(ANNA).under("library", "key")).doesNotThrowAnyException();
  }

  @Test
  void one_address_does_not_use_up_a_key() {
    // Given
    var limits = limits(0, 1_000_000, 1, 100);

    // When
    int ofOne = 0;
    for (int second = 0; second < 60; second++) {
      ofOne += admitted(limits, ANNA, "key", 1_000);
      clock.forward(Duration.ofSeconds(1));
    }

    // Then
    assertThat(ofOne).isBetween(50 * 60, 50 * 60 + 100);
    assertThat(admitted(limits, BEN, "key", 50)).isEqualTo(50);
  }

  @Test
  void whoever_sends_at_an_ordinary_rate_is_heard_under_a_key_that_others_used_up() {
    // Given
    var limits = limits(0, 0, 5, 10);
    var flood = limits.admit(used(limits, ANNA));
    flood.under("shop", "key");
    flood.charge(1_000_000);

    // When
    int heard = 0;
    for (int second = 0; second < 10; second++) {
      heard += admitted(limits, BEN, "key", 5);
      clock.forward(Duration.ofSeconds(1));
    }

    // Then
    assertThat(heard).isEqualTo(50);
    assertThat(admitted(limits, ANNA, "key", 10)).isLessThanOrEqualTo(10);
  }

  @Test
  void a_host_does_not_escape_by_picking_another_address_of_its_subnet() {
    // Given
    var limits = limits(1, 0, 1, 0);

    // When
    int admitted = 0;
    for (int host = 0; host < 10; host++) {
      admitted += admitted(limits, address("2001:db8::" + host), 1);
    }

    // Then
    assertThat(admitted).isEqualTo(2);
    assertThat(admitted(limits, address("2001:db8:0:1::1"), 1)).isEqualTo(1);
  }

  @Test
  void a_limit_that_is_off_refuses_nobody() {
    var limits = limits(0, 0, 1, 0);

    assertThat(admitted(limits, ANNA, "key", 100_000)).isEqualTo(100_000);
  }

  @Test
  void a_key_is_asked_once_for_a_request() {
    // Given
    var limits = limits(0, 0, 1, 1);
    var admission = limits.admit(used(limits, ANNA));

    // When
    for (int i = 0; i < 100; i++) {
      admission.under("shop", "key");
    }

    // Then
    assertThat(admitted(limits, ANNA, "key", 10)).isEqualTo(1);
  }

  /** The limits with a burst of two seconds. */
  private RateLimits limits(
      long addressRequests, long addressEvents, long addressAlways, long keyEvents) {
    return new RateLimits(
        new Limits(
            addressRequests, addressEvents, addressAlways, keyEvents, Duration.ofSeconds(2), 100),
        clock);
  }

  private static int admitted(RateLimits limits, InetAddress address, int requests) {
    return admitted(limits, address, "key", requests);
  }

  private static int admitted(RateLimits limits, InetAddress address, String key, int requests) {
    int admitted = 0;
    for (int i = 0; i < requests; i++) {
      try {
        limits.admit(address).under("shop", key);
        admitted++;
      } catch (RateLimited _) {
        // Counted by not being counted.
      }
    }
    return admitted;
  }

  /** The address, which has nothing left of what it may always send. */
  private static InetAddress used(RateLimits limits, InetAddress address) {
    for (int i = 0; i < 20; i++) {
      limits.admit(address).under("shop", "another-" + i);
    }
    return address;
  }

  private static void use(RateLimits limits, InetAddress address, String key, int requests) {
    for (int i = 0; i < requests; i++) {
      limits.admit(address).under("shop", key);
    }
  }

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }

  private record Limits(
      long addressRequests,
      long addressEvents,
      long addressAlways,
      long keyEvents,
      Duration burst,
      int addresses)
      implements TrackingConfig.Limits {}

  /** A clock that the test sets. */
  private static final class Hand implements TimeMeter {

    private long nanos;

    void forward(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
