package io.rapport.tracking.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityTest {

  @Test
  void an_event_of_nobody_has_none() {
    assertThat(Identity.of(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void a_device_keeps_its_order_when_its_user_logs_in() {
    var before = Identity.of(Optional.of("device"), Optional.empty()).orElseThrow();
    var after = Identity.of(Optional.of("device"), Optional.of("anna")).orElseThrow();

    assertThat(before).isEqualTo(new Identity.Anonymous("device"));
    assertThat(after).isEqualTo(new Identity.UserOnDevice("device", "anna"));
    assertThat(after.orderKey()).isEqualTo(before.orderKey());
    assertThat(after.userId()).contains("anna");
    assertThat(after.anonymousId()).contains("device");
  }

  @Test
  void a_user_without_a_device_is_ordered_by_the_user() {
    var server = Identity.of(Optional.empty(), Optional.of("anna")).orElseThrow();

    assertThat(server.orderKey()).contains("anna");
    assertThat(server.anonymousId()).isEmpty();
  }
}
