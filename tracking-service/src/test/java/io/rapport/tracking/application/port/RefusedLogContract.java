package io.rapport.tracking.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.tracking.application.port.RefusedLog.Found;
import io.rapport.tracking.domain.event.BatchDefaults;
import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.event.Judgement;
import io.rapport.tracking.domain.event.Reception;
import io.rapport.tracking.domain.event.Refused;
import io.rapport.tracking.domain.event.Replay;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import io.rapport.tracking.domain.privacy.Sender;
import io.rapport.tracking.domain.replay.Place;
import io.rapport.tracking.domain.replay.RefusedBefore;
import io.rapport.tracking.domain.visit.Visits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every log of refused events promises to those who read it again. */
public abstract class RefusedLogContract {

  private static final Instant RECEIVED = Instant.parse("2026-03-29T08:00:02Z");

  protected abstract RefusedLog log();

  /** Appends it, and says where it lies. */
  protected abstract Place append(Refused refused) throws Exception;

  /** What is there until now is kept no longer. */
  protected abstract void forget() throws Exception;

  protected abstract void goAway();

  protected abstract void comeBack();

  @Test
  void what_was_refused_is_found_at_its_place() throws Exception {
    var plain = refused("m1", Optional.empty());
    var replay = refused("m2", Optional.of(new Replay("r0", RECEIVED.minusSeconds(60))));
    var places = List.of(append(plain), append(replay));

    assertThat(log().read(places))
        .containsOnly(
            Map.entry(places.getFirst(), new Found.Event(before(plain))),
            Map.entry(places.getLast(), new Found.Event(before(replay))));
  }

  @Test
  void many_places_are_read_in_whatever_order_they_are_named() throws Exception {
    var places = new ArrayList<Place>();
    for (int n : IntStream.range(0, 60).toArray()) {
      places.add(append(refused("m" + n, Optional.empty())));
    }

    var found = log().read(places.reversed());

    assertThat(found).hasSize(60);
    assertThat(found.values())
        .allSatisfy(event -> assertThat(event).isInstanceOf(Found.Event.class));
  }

  @Test
  void where_another_refusal_lies_or_none_there_is_nothing() throws Exception {
    var there = append(refused("m1", Optional.empty()));
    var other = new Place(there.partition(), there.offset(), "another");
    var later = new Place(there.partition(), there.offset() + 1_000_000, there.refusalId());
    var elsewhere = new Place(99_999, 0, there.refusalId());

    assertThat(log().read(List.of(other, later, elsewhere)).values())
        .containsOnly(new Found.Nothing());
  }

  @Test
  void what_is_kept_no_longer_is_gone() throws Exception {
    var place = append(refused("m1", Optional.empty()));
    forget();

    assertThat(log().read(List.of(place))).containsEntry(place, new Found.Gone());
  }

  @Test
  void a_log_that_is_away_says_so_in_bounded_time() throws Exception {
    var place = append(refused("m1", Optional.empty()));
    goAway();

    assertThatThrownBy(() -> log().read(List.of(place))).isInstanceOf(EventLogUnavailable.class);
    comeBack();
  }

  private static Refused refused(String messageId, Optional<Replay> replay) {
    var reception =
        new Reception(
            "shop", "key-1", RECEIVED, "/v1/batch", Sender.UNKNOWN, Optional.empty(), replay);
    var body =
        JsonObject.EMPTY
            .with("type", new JsonText("page"))
            .with("messageId", new JsonText(messageId));
    return (Refused)
        new Judgement(
                reception, BatchDefaults.NONE, Visits.UNTOLD, () -> UUID.randomUUID().toString())
            .of(new IncomingEvent.WithinLimits(3, body));
  }

  private static RefusedBefore before(Refused refused) {
    return new RefusedBefore(
        refused.refusalId(),
        refused.messageId(),
        refused.reception(),
        refused.position(),
        refused.body());
  }
}
