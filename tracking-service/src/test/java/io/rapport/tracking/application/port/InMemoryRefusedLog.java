package io.rapport.tracking.application.port;

import static java.util.stream.Collectors.toMap;

import io.rapport.tracking.domain.event.Refused;
import io.rapport.tracking.domain.replay.Place;
import io.rapport.tracking.domain.replay.RefusedBefore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The refused events for tests of what reads them again: one partition. */
public final class InMemoryRefusedLog implements RefusedLog {

  private final List<Refused> events = new CopyOnWriteArrayList<>();
  private volatile int begin;
  private volatile boolean away;

  public Place append(Refused refused) {
    events.add(refused);
    return new Place(0, events.size() - 1L, refused.refusalId());
  }

  @Override
  public Map<Place, Found> read(List<Place> places) {
    if (away) {
      throw new EventLogUnavailable(new IllegalStateException("away"));
    }
    return places.stream().distinct().collect(toMap(Function.identity(), this::at));
  }

  public void forget() {
    begin = events.size();
  }

  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  private Found at(Place place) {
    if (place.partition() != 0 || place.offset() >= events.size()) {
      return new Found.Nothing();
    }
    if (place.offset() < begin) {
      return new Found.Gone();
    }
    var event = events.get((int) place.offset());
    return event.refusalId().equals(place.refusalId())
        ? new Found.Event(
            new RefusedBefore(
                event.refusalId(),
                event.messageId(),
                event.reception(),
                event.position(),
                event.body()))
        : new Found.Nothing();
  }
}
