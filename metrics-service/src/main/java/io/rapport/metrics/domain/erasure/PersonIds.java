package io.rapport.metrics.domain.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** By what a person is known. */
public record PersonIds(List<String> users, List<Device> devices) {

  public PersonIds {
    users = List.copyOf(users);
    devices = List.copyOf(devices);
  }

  /**
   * A device while it was the person's.
   *
   * @param from empty when it was nobody's before
   * @param until empty when it was nobody's afterwards
   */
  public record Device(String anonymousId, Optional<Instant> from, Optional<Instant> until) {

    /** One that was never anybody else's. */
    public static Device own(String anonymousId) {
      return new Device(anonymousId, Optional.empty(), Optional.empty());
    }
  }
}
