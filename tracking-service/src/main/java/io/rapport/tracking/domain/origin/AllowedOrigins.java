package io.rapport.tracking.domain.origin;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The origins of pages that may send events to a project; all of them where none is named. What
 * comes without an origin is sent by no page.
 */
public record AllowedOrigins(Set<String> named) {

  /** Of a project that names none. */
  public static final AllowedOrigins ANY = new AllowedOrigins(Set.of());

  public AllowedOrigins {
    named =
        named.stream()
            .map(origin -> origin.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  public boolean allow(Optional<String> origin) {
    return named.isEmpty() || origin.isEmpty() || named.contains(origin.get());
  }
}
