package io.rapport.tracking.domain.live;

import java.util.Optional;
import java.util.Set;

/**
 * What a watcher wants to see; an empty set wants all.
 *
 * @param types such as {@code track}
 * @param names of track events, pages and screens
 */
public record LiveFilter(Set<String> types, Set<String> names, Set<Fate> fates) {

  public LiveFilter {
    types = Set.copyOf(types);
    names = Set.copyOf(names);
    fates = Set.copyOf(fates);
  }

  /** Whether this event is wanted. */
  public boolean wants(LiveEvent event) {
    return isIn(types, event.type())
        && (isIn(names, event.event()) || isIn(names, event.name()))
        && isIn(fates, Optional.of(event.fate()));
  }

  private static <T> boolean isIn(Set<T> wanted, Optional<T> value) {
    return wanted.isEmpty() || value.filter(wanted::contains).isPresent();
  }
}
