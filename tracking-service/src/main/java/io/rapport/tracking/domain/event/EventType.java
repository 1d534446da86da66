package io.rapport.tracking.domain.event;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client says: the calls of the protocol. */
public enum EventType {
  TRACK,
  PAGE,
  SCREEN,
  IDENTIFY,
  GROUP,
  ALIAS;

  private static final Map<String, EventType> BY_NAME =
      Stream.of(values()).collect(Collectors.toMap(EventType::protocolName, Function.identity()));

  private final String protocolName = name().toLowerCase(Locale.ROOT);

  /** The type that the protocol calls so. */
  public static Optional<EventType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  public String protocolName() {
    return protocolName;
  }
}
