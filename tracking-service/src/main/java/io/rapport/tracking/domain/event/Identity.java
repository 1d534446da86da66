package io.rapport.tracking.domain.event;

import java.util.Optional;

/** Who did it: a browser or device, a known user, or both in one event, which links them. */
public sealed interface Identity {

  /** A browser or device whose user is not named. */
  record Anonymous(String id) implements Identity {}

  /** A named user. */
  record User(String id) implements Identity {}

  /** A named user on a known browser or device. */
  record UserOnDevice(String device, String user) implements Identity {}

  /** Nobody, since the visitor's browser asked not to be followed. */
  record Nobody() implements Identity {}

  /** Empty when there is neither. */
  static Optional<Identity> of(Optional<String> anonymousId, Optional<String> userId) {
    if (anonymousId.isPresent() && userId.isPresent()) {
      return Optional.of(new UserOnDevice(anonymousId.get(), userId.get()));
    }
    return anonymousId.<Identity>map(Anonymous::new).or(() -> userId.map(User::new));
  }

  default Optional<String> anonymousId() {
    return switch (this) {
      case Anonymous(var id) -> Optional.of(id);
      case UserOnDevice(var device, _) -> Optional.of(device);
      case User _, Nobody _ -> Optional.empty();
    };
  }

  default Optional<String> userId() {
    return switch (this) {
      case User(var id) -> Optional.of(id);
      case UserOnDevice(_, var user) -> Optional.of(user);
      case Anonymous _, Nobody _ -> Optional.empty();
    };
  }

  /** What events must share to be kept in order: the device before the user. */
  default Optional<String> orderKey() {
    return anonymousId().or(this::userId);
  }
}
