package io.rapport.survey.adapter.in.kafka;

import io.rapport.contracts.Topics;
import io.rapport.contracts.UnreadableMessage;
import io.rapport.contracts.person.ErasedDevice;
import io.rapport.contracts.person.PersonErasure;
import io.rapport.survey.domain.erasure.Erasure;
import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who is to be forgotten. */
final class PersonErasureMessage {

  private PersonErasureMessage() {}

  /** Empty when it says nothing that can be understood. */
  static Optional<Erasure> read(byte @Nullable [] bytes) {
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      PersonErasure told = Topics.CONTROL_ERASURES.decode(bytes);
      return Optional.of(
          new Erasure(
              new ProjectId(told.getProjectId()),
              UUID.fromString(told.getErasureId()),
              told.getAskedAt(),
              told.getAskedBy(),
              told.getUserIds().stream().filter(PersonErasureMessage::isKeepable).toList(),
              told.getDevices().stream()
                  .filter(device -> isKeepable(device.getAnonymousId()))
                  .map(PersonErasureMessage::device)
                  .toList()));
    } catch (UnreadableMessage | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Erasure.Device device(ErasedDevice device) {
    return new Erasure.Device(
        device.getAnonymousId(),
        Optional.ofNullable(device.getFrom()).map(Instant::ofEpochMilli),
        Optional.ofNullable(device.getUntil()).map(Instant::ofEpochMilli));
  }

  /** Nothing is kept under an id with NUL, for PostgreSQL takes none. */
  private static boolean isKeepable(String id) {
    return id.indexOf('\0') < 0;
  }
}
