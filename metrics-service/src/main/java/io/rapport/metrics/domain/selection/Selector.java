package io.rapport.metrics.domain.selection;

import io.rapport.metrics.domain.tracking.EventNames;
import io.rapport.metrics.domain.tracking.EventType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events are meant: those for which all of it holds.
 *
 * @param type empty for all that people do: tracks, pages and screens
 * @param event the name of a track event, in any of its spellings
 * @param name of a page or screen; beside an event, which has a name already, what this is called
 * @param path of the page it happened on
 */
public record Selector(
    Optional<EventType> type,
    Optional<String> event,
    Optional<String> name,
    Optional<String> path,
    List<Condition> where) {

  /** Everything that people do. */
  public static final Selector ANY =
      new Selector(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  private static final Set<EventType> DONE =
      EnumSet.of(EventType.TRACK, EventType.PAGE, EventType.SCREEN);

  public Selector {
    where = List.copyOf(where);
  }

  /** The track event of this name. */
  public static Selector ofEvent(String name) {
    return new Selector(
        Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty(), List.of());
  }

  public Set<EventType> types() {
    return type.map(Set::of).orElse(DONE);
  }

  /** Every spelling of the event's name; empty where no event is named. */
  public Set<String> events() {
    return event.map(EventNames::alike).orElse(Set.of());
  }

  /** The name that the page or screen must have. */
  public Optional<String> pageName() {
    return event.isPresent() ? Optional.empty() : name;
  }

  /** What it is called. */
  public String label() {
    return Stream.of(name, event, path, type.map(kind -> kind.name().toLowerCase(Locale.ROOT)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("any");
  }
}
