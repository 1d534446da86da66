package io.rapport.survey.domain.erasure;

import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That a person is to be forgotten, with all that happened until then.
 *
 * @param askedBy the subject of a member
 * @param users whatever bears one of these ids is the person's
 */
public record Erasure(
    ProjectId project,
    UUID id,
    Instant askedAt,
    String askedBy,
    List<String> users,
    List<Device> devices) {

  public Erasure {
    users = List.copyOf(users);
    devices = List.copyOf(devices);
  }

  /** Those that were never anybody else's. */
  public List<String> ownDevices() {
    return devices.stream()
        .filter(device -> device.from().isEmpty() && device.until().isEmpty())
        .map(Device::anonymousId)
        .toList();
  }

  /**
   * What bears this id and no user's, in these times, is the person's.
   *
   * @param from included; empty where there was nobody before
   * @param until not included; empty where nobody came after
   */
  public record Device(String anonymousId, Optional<Instant> from, Optional<Instant> until) {}

  /**
   * What became of it.
   *
   * @param encounters showings and dismissals
   */
  public record Done(Erasure erasure, Instant at, int responses, int encounters) {}
}
