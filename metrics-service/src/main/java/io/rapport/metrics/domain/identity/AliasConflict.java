package io.rapport.metrics.domain.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * An alias between two users that both are known. It merges nothing by itself, since a shared
 * device must not make one customer of two.
 *
 * @param user who was to go into the other
 * @param since its first alias
 * @param decision what holds about the user now, if anything was decided
 */
public record AliasConflict(
    String user, String into, Instant since, long aliases, Optional<Decision> decision) {

  /**
   * A decision that holds.
   *
   * @param into empty when the user stands for itself
   */
  public record Decision(Optional<String> into, Instant at, String by) {}
}
