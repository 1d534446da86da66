package io.rapport.tracking.domain.event;

import io.rapport.tracking.domain.privacy.Sender;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that came in under a live write key.
 *
 * @param keyId which of the project's keys
 * @param path of the request, which says how to read a body again
 * @param sender what may be kept of who sent it
 * @param earliest before which nothing is taken, where the project says so
 * @param replay what it was before, when a member has it taken again
 */
public record Reception(
    String projectId,
    String keyId,
    Instant receivedAt,
    String path,
    Sender sender,
    Optional<Instant> earliest,
    Optional<Replay> replay) {

  /** A client's own request. */
  public Reception(
      String projectId,
      String keyId,
      Instant receivedAt,
      String path,
      Sender sender,
      Optional<Instant> earliest) {
    this(projectId, keyId, receivedAt, path, sender, earliest, Optional.empty());
  }

  /** A request to a project that takes events of any age. */
  public Reception(String projectId, String keyId, Instant receivedAt, String path, Sender sender) {
    this(projectId, keyId, receivedAt, path, sender, Optional.empty());
  }

  /** A request whose sender does not matter. */
  public Reception(String projectId, String keyId, Instant receivedAt, String path) {
    this(projectId, keyId, receivedAt, path, Sender.UNKNOWN);
  }

  /** When the client's request came in, by which its clock is corrected. */
  Instant sentToUsAt() {
    return replay.map(Replay::firstReceivedAt).orElse(receivedAt);
  }
}
