package io.rapport.metrics.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {

  @ParameterizedTest
  @CsvSource({
    "Order Completed, true, true",
    "Page Engaged, true, true",
    "Email Delivered, false, false",
    "Email Link Clicked, false, false",
    "Unsubscribed, false, false",
    "Survey Shown, false, false",
    "Survey Question Answered, true, false",
    "Subscription Cancelled, true, false",
    "Social Post Liked, true, false",
    "Brand Mentioned, true, false",
  })
  void which_events_are_active_and_which_of_them_make_a_session(
      String name, boolean active, boolean visit) {
    var event = event(EventType.TRACK, Optional.of(name), browser());

    assertThat(event.isActive()).isEqualTo(active);
    assertThat(event.isVisit()).isEqualTo(visit);
  }

  @ParameterizedTest
  @CsvSource({
    "TRACK, true",
    "PAGE, true",
    "SCREEN, true",
    "IDENTIFY, false",
    "GROUP, false",
    "ALIAS, false"
  })
  void only_what_people_do_is_active(EventType type, boolean active) {
    assertThat(event(type, Optional.empty(), browser()).isActive()).isEqualTo(active);
  }

  @Test
  void a_client_may_say_that_nobody_was_there() {
    var idle = new Sender(Optional.empty(), Optional.empty(), false, false);

    assertThat(event(EventType.PAGE, Optional.empty(), idle).isActive()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "analytics.js, true",
    "analytics-kotlin, true",
    "@segment/analytics-node, false",
    "analytics-python, false",
    "analytics-java, false",
  })
  void servers_are_active_but_make_no_sessions(String library, boolean visit) {
    var sender = new Sender(Optional.of(library), Optional.empty(), true, false);
    var event = event(EventType.PAGE, Optional.empty(), sender);

    assertThat(event.isActive()).isTrue();
    assertThat(event.isVisit()).isEqualTo(visit);
  }

  private static Sender browser() {
    return new Sender(Optional.empty(), Optional.empty(), true, false);
  }

  private static Event event(EventType type, Optional<String> name, Sender sender) {
    return new Event(
        "shop",
        "m",
        type,
        new Ids(Optional.empty(), Optional.of("anna"), Optional.empty(), Optional.empty()),
        name,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        sender,
        Visit.UNKNOWN,
        "{}",
        "{}",
        Context.of("{}", Optional.empty()));
  }
}
