package io.rapport.tracking.domain.event;

import java.time.Instant;
import java.util.Optional;

/**
 * A request that came in under a live write key.
 *
 * @param keyId which of the project's keys
 * @param path of the request, which says how to read a body again
 * @param replay what it was before, when a member has it taken again
 */
public record Reception(
    String projectId, String keyId, Instant receivedAt, String path, Optional<Replay> replay) {

  /** A client's own request. */
  public Reception(String projectId, String keyId, Instant receivedAt, String path) {
    this(projectId, keyId, receivedAt, path, Optional.empty());
  }

  /** When the client's request came in, by which its clock is corrected. */
  Instant sentToUsAt() {
    return replay.map(Replay::firstReceivedAt).orElse(receivedAt);
  }
}
