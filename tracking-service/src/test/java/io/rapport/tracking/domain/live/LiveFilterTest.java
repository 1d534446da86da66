package io.rapport.tracking.domain.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveFilterTest {

  private static final LiveEvent PAGE =
      event(Optional.of("page"), Optional.empty(), Optional.of("Home"), Fate.ACCEPTED);
  private static final LiveEvent TRACK =
      event(Optional.of("track"), Optional.of("Signed Up"), Optional.empty(), Fate.BOT);
  private static final LiveEvent UNREADABLE =
      event(Optional.empty(), Optional.empty(), Optional.empty(), Fate.REFUSED);

  @Test
  void no_wish_is_every_wish() {
    var all = new LiveFilter(Set.of(), Set.of(), Set.of());

    assertThat(all.wants(PAGE)).isTrue();
    assertThat(all.wants(UNREADABLE)).isTrue();
  }

  @Test
  void a_name_is_that_of_an_event_or_of_a_page() {
    var named = new LiveFilter(Set.of(), Set.of("Home", "Signed Up"), Set.of());

    assertThat(named.wants(PAGE)).isTrue();
    assertThat(named.wants(TRACK)).isTrue();
    assertThat(named.wants(UNREADABLE)).isFalse();
  }

  @Test
  void all_wishes_hold_together() {
    assertThat(new LiveFilter(Set.of("track"), Set.of(), Set.of(Fate.BOT)).wants(TRACK)).isTrue();
    assertThat(new LiveFilter(Set.of("page"), Set.of(), Set.of(Fate.BOT)).wants(TRACK)).isFalse();
    assertThat(new LiveFilter(Set.of("page"), Set.of("Docs"), Set.of()).wants(PAGE)).isFalse();
  }

  private static LiveEvent event(
      Optional<String> type, Optional<String> event, Optional<String> name, Fate fate) {
    return new LiveEvent(
        Instant.EPOCH,
        Optional.empty(),
        type,
        event,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "{}",
        "{}",
        "{}",
        fate,
        Optional.empty());
  }
}
