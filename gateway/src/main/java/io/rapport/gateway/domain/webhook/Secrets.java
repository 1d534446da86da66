package io.rapport.gateway.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The secrets of a webhook.
 *
 * @param retiring the one before, for as long as it still signs
 */
public record Secrets(Secret current, Optional<Retiring> retiring) {

  /** A secret that its receiver is about to replace. */
  public record Retiring(Secret secret, Instant until) {}

  static Secrets of(Secret first) {
    return new Secrets(first, Optional.empty());
  }

  /** A new secret; the one before signs beside it for a while. */
  Secrets rotated(Secret next, Instant now, Duration grace) {
    return new Secrets(next, Optional.of(new Retiring(current, now.plus(grace))));
  }

  /** Those that sign at this moment, the current one first. */
  public List<Secret> at(Instant now) {
    return Stream.concat(
            Stream.of(current),
            retiring.filter(old -> now.isBefore(old.until())).map(Retiring::secret).stream())
        .toList();
  }
}
